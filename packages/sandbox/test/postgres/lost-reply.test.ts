import { expect, it, onTestFinished } from "vitest";
import { createSandbox, type Sandbox } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";
import { codes, codesOf, entryOf, sequenceOf } from "../support/ask.ts";
import { clock } from "../support/clock.ts";
import { sendTogether } from "../support/send.ts";
import { socketBetween } from "./socket-between.ts";
import { runSql } from "./sql.ts";

/** Which part of the next COMMIT is lost, and with it the connection. */
type Loss = "nothing" | "the COMMIT" | "its reply";

/** A sandbox whose connections go through a socket that can break at a COMMIT. */
async function throughSocket(): Promise<{ sandbox: Sandbox; lose(what: Loss): void; losses(): number }> {
  let loss: Loss = "nothing";
  let losses = 0;
  const url = await socketBetween((text, direction) => {
    const what = direction === "to the server" ? "the COMMIT" : "its reply";
    if (loss !== what || !text.includes("COMMIT")) return "passes";
    loss = "nothing";
    losses += 1;
    return "breaks";
  });
  const world = { accounts: { ann: {}, ben: {} } };
  const sandbox = createSandbox({ store: postgresStore({ url }), clock, world, onError: () => undefined });
  onTestFinished(() => sandbox.close());
  await sandbox.ready;
  return {
    sandbox,
    lose(what) {
      loss = what;
    },
    losses: () => losses,
  };
}

const adding = { From_Account: "ann", AddFriendItem: [{ To_Account: "ben", GroupName: "work" }] };

it.each<Loss>(["the COMMIT", "its reply"])(
  "a call whose connection is lost with %s is answered as it was, and decided once",
  async (what) => {
    const { sandbox, lose, losses } = await throughSocket();
    lose(what);

    expect(await codes(sandbox, "friend_add", adding)).toEqual([0]);

    expect(losses()).toBe(1);
    expect(await sequenceOf(sandbox, "ann")).toBe(1);
    expect(await entryOf(sandbox, "ben", "ann")).toBeDefined();
  },
);

it.each([
  { silent: "its connection", errors: ["", ""] },
  { silent: "every connection", errors: Array(2).fill(expect.stringContaining("it is not known whether")) },
])(
  "calls that share a COMMIT get the same answer, and none is decided again, if $silent goes silent after it",
  {
    timeout: 20_000,
  },
  async ({ silent, errors }) => {
    let isArmed = false;
    let first = 0;
    let commits = 0;
    const url = await socketBetween((text, direction, connection) => {
      if (direction === "to the server" && isArmed && text.includes("COMMIT")) {
        commits += 1;
        first ||= connection;
      }
      const isSilent = first > 0 && (silent === "every connection" || connection === first);
      return direction === "from the server" && isSilent ? "is lost" : "passes";
    });
    const world = { accounts: { ann: {}, ben: {}, cleo: {} } };
    const store = postgresStore({ url, patience: 3000 });
    const sandbox = createSandbox({ store, clock, world, onError: () => undefined });
    onTestFinished(() => sandbox.close());
    await sandbox.ready;
    isArmed = true;

    const bodies = ["ben", "cleo"].map((To_Account) => ({ ...adding, AddFriendItem: [{ To_Account }] }));
    const replies = await sendTogether(sandbox, "friend_add", bodies);

    expect(replies.map(({ ErrorInfo }) => ErrorInfo)).toEqual(errors);
    expect(replies.flatMap(codesOf)).toEqual(silent === "its connection" ? [0, 0] : []);
    expect(commits).toBe(1);
    [isArmed, first] = [false, 0];
    expect(await runSql(url, "SELECT friend FROM friend WHERE owner = 'ann' ORDER BY friend")).toHaveLength(2);
  },
);

it("a fault that is added while the connection is lost is added once", async () => {
  const { sandbox, lose, losses } = await throughSocket();
  lose("its reply");

  sandbox.control.faults.add({ code: 30006, operation: "friend_add", times: 1 });
  await sandbox.control.saved();

  expect(losses()).toBe(1);
  expect(await codes(sandbox, "friend_add", adding)).toEqual([]);
  expect(await codes(sandbox, "friend_add", adding)).toEqual([0]);
});
