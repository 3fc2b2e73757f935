import { expect, it, onTestFinished } from "vitest";
import { type Control, createSandbox, type World } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";
import { clock } from "../support/clock.ts";
import { socketBetween } from "./socket-between.ts";

const owners = Array.from({ length: 90 }, (_empty, index) => `owner ${index}`);
const friends = 60;
const world: World = {
  accounts: { ann: { Tag_Profile_IM_Nick: "Ann" } },
  blocklists: { ann: ["ben"] },
  friends: owners.map((From_Account) => ({
    ...{ From_Account, To_Account: "friend {n}", count: friends },
    Remark: "x".repeat(90),
  })),
  pending: owners.map((From_Account) => ({ From_Account, To_Account: "asked {n}", count: 5 })),
};

/** What each of these makes the server send, in bytes. */
async function bytesOf<Name extends string>(
  actions: Record<Name, (control: Control) => Promise<unknown>>,
): Promise<Record<Name, number>> {
  let bytes = 0;
  const url = await socketBetween((text, direction) => {
    if (direction === "from the server") bytes += text.length;
    return "passes";
  });
  const sandbox = createSandbox({ store: postgresStore({ url: `${url}&connections=1` }), clock, world });
  onTestFinished(() => sandbox.close());
  // Now its connection is made, and the statements are prepared.
  await sandbox.control.blocklists();
  const sent: [string, number][] = [];
  for (const [name, action] of Object.entries<(control: Control) => Promise<unknown>>(actions)) {
    const before = bytes;
    await action(sandbox.control);
    sent.push([name, bytes - before]);
  }
  return Object.fromEntries(sent) as Record<Name, number>;
}

it("only an export reads the rows of all owners", async () => {
  const { exportWorld, accounts, ...others } = await bytesOf({
    exportWorld: (control) => control.exportWorld(),
    accounts: (control) => control.accounts(),
    blocklists: (control) => control.blocklists(),
    putSwitches: (control) => control.putSwitches({ pendingLimit: "receiver", undeclaredField: "stored" }),
    putOtherSwitches: (control) => control.putSwitches({ addingOneself: "added", onlyOwnHalf: "completed" }),
    putDefaults: (control) => control.putSwitches({}),
    putAccounts: (control) => control.putAccounts({ eve: {} }),
    putBlocklists: (control) => control.putBlocklists({ eve: ["ann"] }),
    answerPending: (control) =>
      control.answerPending({ From_Account: "owner 7", To_Account: "asked 3", answer: "accept" }),
  });

  expect(exportWorld).toBeGreaterThan(owners.length * friends * 90);
  // A row of an account has its name, an empty profile and a frame.
  expect(accounts).toBeLessThan((owners.length + friends + 10) * 50);
  for (const [name, bytes] of Object.entries(others)) expect([name, bytes < 20_000]).toEqual([name, true]);
});
