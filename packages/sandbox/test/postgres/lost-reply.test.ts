import { expect, it, onTestFinished } from "vitest";
import { createSandbox, type Sandbox } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";
import { codes, entryOf, sequenceOf } from "../support/ask.ts";
import { clock } from "../support/clock.ts";
import { socketBetween } from "./socket-between.ts";

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

it("a fault that is added while the connection is lost is added once", async () => {
  const { sandbox, lose, losses } = await throughSocket();
  lose("its reply");

  sandbox.control.faults.add({ code: 30006, operation: "friend_add", times: 1 });
  await sandbox.control.saved();

  expect(losses()).toBe(1);
  expect(await codes(sandbox, "friend_add", adding)).toEqual([]);
  expect(await codes(sandbox, "friend_add", adding)).toEqual([0]);
});
