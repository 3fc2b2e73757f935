import { connect, createServer } from "node:net";
import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { onTestFinished } from "vitest";
import { freshAddress } from "../support/postgres-stores.ts";

export type Direction = "to the server" | "from the server";

/** Address of fresh tables, through a socket that shows what goes by. The connection breaks before what `see` answers with true. */
export async function socketBetween(see: (text: Buffer, direction: Direction) => boolean): Promise<string> {
  const address = new URL(freshAddress());
  const server = join(address.searchParams.get("host") ?? "", ".s.PGSQL.5432");
  const folder = temporaryFolder();
  const between = createServer((near) => {
    const far = connect(server);
    const pass = (text: Buffer, direction: Direction, to: typeof far) => {
      if (!see(text, direction)) to.write(text);
      else for (const socket of [near, far]) socket.destroy();
    };
    near.on("data", (text) => pass(text, "to the server", far));
    far.on("data", (text) => pass(text, "from the server", near));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.on("close", () => other.destroy()).on("error", () => undefined);
  });
  await new Promise<void>((resolve) => between.listen(join(folder, ".s.PGSQL.5432"), resolve));
  onTestFinished(() => void between.close());
  address.searchParams.set("host", folder);
  return address.href;
}
