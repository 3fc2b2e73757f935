import { createServer, request } from "node:http";
import { temporaryFolder } from "@chat-friends/testing";
import { listenOnLoopback } from "@chat-friends/testing/loopback";
import { startPostgres } from "@chat-friends/testing/postgres";
import { expect, it, onTestFinished } from "vitest";
import { type Serving, serve } from "../test/support/run-cli.ts";

const token = "token-of-the-two-processes";

/** Gives each request to the next process. */
async function balance(processes: readonly Serving[]): Promise<string> {
  let next = 0;
  const server = createServer((incoming, outgoing) => {
    const target = new URL(processes[next++ % processes.length]?.url ?? "");
    const headers = { ...incoming.headers, host: target.host };
    const onward = request({
      host: target.hostname,
      port: target.port,
      path: incoming.url,
      method: incoming.method,
      headers,
    });
    onward.on("response", (reply) => reply.pipe(outgoing.writeHead(reply.statusCode ?? 500, reply.headers)));
    incoming.pipe(onward);
  });
  const port = await listenOnLoopback(server);
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${port}`;
}

it("two processes behind a load balancer on one database are one sandbox", async () => {
  const database = await startPostgres();
  onTestFinished(database.remove);
  const environment = {
    CHAT_FRIENDS_PORT: "0",
    CHAT_FRIENDS_DATABASE: database.url,
    CHAT_FRIENDS_CONTROL_TOKEN: token,
  };
  const processes: Serving[] = [];
  for (const _process of ["one", "other"]) processes.push(await serve({ folder: temporaryFolder(), environment }));
  onTestFinished(() => Promise.all(processes.map(({ stop }) => stop())).then(() => undefined));
  const url = await balance(processes);
  const query = /\?(sdkappid=[^"]+)"/.exec(processes[0]?.stdout ?? "")?.[1] ?? "";
  const authorization = `Bearer ${token}`;
  const control = (path: string, method: string, body: object) =>
    fetch(`${url}/_sandbox/${path}`, { method, headers: { authorization }, body: JSON.stringify(body) });
  const call = async (operation: string, body: object) =>
    (await fetch(`${url}/v4/sns/${operation}?${query}`, { method: "POST", body: JSON.stringify(body) })).json();

  await control("accounts", "PATCH", { ann: {}, ben: {}, cleo: {} });
  await control("faults", "POST", { operation: "group_get", code: 30006, times: 3 });
  const added = [
    await call("friend_add", {
      From_Account: "ann",
      AddFriendItem: [{ To_Account: "ben", AddSource: "AddSource_Type_Web" }],
    }),
    await call("friend_add", {
      From_Account: "ben",
      AddFriendItem: [{ To_Account: "ann", AddSource: "AddSource_Type_Web" }],
    }),
  ];
  const read = { From_Account: "ann", LastSequence: 0 };
  const codes: number[] = [];
  for (let number = 0; number < 5; number += 1) codes.push((await call("group_get", read)).ErrorCode);

  expect(added).toMatchObject([{ ResultItem: [{ ResultCode: 0 }] }, { ResultItem: [{ ResultCode: 30001 }] }]);
  expect(codes).toEqual([30006, 30006, 30006, 0, 0]);
});
