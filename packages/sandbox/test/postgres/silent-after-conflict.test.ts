import { expect, it, onTestFinished } from "vitest";
import { createSandbox, type Sandbox } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";
import { clock } from "../support/clock.ts";
import { freshAddress } from "../support/postgres-stores.ts";
import { send } from "../support/send.ts";
import { socketBetween } from "./socket-between.ts";

const world = { accounts: { ann: {}, ben: {}, cleo: {} } };

async function opened(url: string): Promise<Sandbox> {
  const store = postgresStore({ url, patience: 1500 });
  const sandbox = createSandbox({ store, clock, world, switches: { accounts: "open" }, onError: () => undefined });
  await sandbox.ready;
  return sandbox;
}

const adding = (From_Account: string, To_Account: string) => ({
  From_Account,
  AddFriendItem: [{ To_Account }],
  AddType: "Add_Type_Single",
});

it("a connection that goes silent after a conflict costs its call, and neither the other calls nor the end of the process", {
  timeout: 30_000,
}, async () => {
  const silent = new Set<number>();
  const url = await socketBetween((text, direction, connection) => {
    if (silent.has(connection)) return "is lost";
    // What the check of the versions says when another process was first.
    if (direction === "from the server" && text.includes("division by zero")) silent.add(connection);
    return "passes";
  });
  const direct = new URL(url);
  direct.searchParams.set("host", new URL(freshAddress()).searchParams.get("host") ?? "");
  const through = await opened(url);
  const other = await opened(direct.href);
  onTestFinished(() => other.close());

  const codes = new Set<number>();
  for (let round = 0; round < 200 && silent.size === 0; round += 1) {
    const pair = [through, other].map((sandbox) => send(sandbox, "friend_add", adding("ann", `friend ${round}`)));
    const [{ ErrorCode } = { ErrorCode: -1 }] = await Promise.all(pair);
    codes.add(ErrorCode);
  }
  const after = await Promise.all(
    ["ann", "ben", "cleo"].map((From_Account) => send(through, "friend_add", adding(From_Account, "ben"))),
  );

  expect(silent.size).toBeGreaterThan(0);
  expect([...codes].filter((code) => code !== 0 && code !== 60008)).toEqual([]);
  expect(after.map(({ ErrorCode }) => ErrorCode)).toEqual([0, 0, 0]);
  await through.close();
});
