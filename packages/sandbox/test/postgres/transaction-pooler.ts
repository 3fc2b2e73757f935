import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { onTestFinished } from "vitest";
import { freshAddress } from "../support/postgres-stores.ts";

const message = (type: string, body: Buffer) => Buffer.concat([Buffer.from(type), lengthOf(body), body]);

/** The length of a message counts itself. */
function lengthOf(body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + length.length);
  return length;
}

const idle = message("Z", Buffer.from("I"));

/** The answer to a client that connects: it may, a number for cancelling that no process has, and that the server waits for its query. */
const welcome = Buffer.concat([message("R", Buffer.alloc(4)), message("K", Buffer.from("no such.")), idle]);

/** Address of fresh tables behind a pooler with one connection to the server, which a client has until its transaction ends. */
export async function transactionPooler(): Promise<string> {
  const address = new URL(freshAddress());
  const server = connect(join(address.searchParams.get("host") ?? "", ".s.PGSQL.5432"));
  const startup = Buffer.from("\0\x03\0\0user\0sandbox\0database\0postgres\0\0", "latin1");
  server.write(Buffer.concat([lengthOf(startup), startup]));
  await once(server, "data");

  let owner: Socket | undefined;
  const waiting: { client: Socket; text: Buffer }[] = [];
  const next = () => {
    for (const { client, text } of waiting.splice(0)) send(client, text);
  };
  const send = (client: Socket, text: Buffer) => {
    owner ??= client;
    if (client === owner) server.write(text);
    else waiting.push({ client, text });
  };
  server.on("data", (text) => {
    owner?.write(text);
    if (!text.subarray(-idle.length).equals(idle)) return;
    owner = undefined;
    next();
  });
  const pooler = createServer((client) => {
    client.once("data", () => {
      client.write(welcome);
      client.on("data", (text) => {
        if (text[0] !== "X".charCodeAt(0)) send(client, text);
      });
    });
    client.on("error", () => undefined);
  });
  const folder = temporaryFolder();
  await new Promise<void>((resolve) => pooler.listen(join(folder, ".s.PGSQL.5432"), resolve));
  onTestFinished(() => {
    pooler.close();
    server.destroy();
  });
  address.searchParams.set("host", folder);
  return address.href;
}
