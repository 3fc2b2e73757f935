import { expect, it } from "vitest";
import type { Control, Sandbox } from "../../src/index.ts";
import { send } from "../support/send.ts";
import { several } from "./several.ts";

const people = ["ann", "ben", "cleo", "dan"];
const world = { accounts: Object.fromEntries(people.map((userID) => [userID, {}])) };

/** Sends calls of all people all the time, so that some always wait, until the work is done or three seconds are over. Gives the calls sent meanwhile. */
async function underLoad(sandbox: Sandbox, work: () => Promise<unknown>): Promise<{ isDone: boolean; calls: number }> {
  let isDone = false;
  let calls = 0;
  const end = performance.now() + 3000;
  const sending = people.flatMap((From_Account) =>
    [1, 2].map(async () => {
      while (!isDone && performance.now() < end) {
        await send(sandbox, "group_get", { From_Account, LastSequence: 0 });
        calls += 1;
      }
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  const working = work().then(() => {
    isDone = performance.now() < end;
  });
  await Promise.all([...sending, working]);
  return { isDone, calls };
}

it.each<{ what: string; work: (control: Control) => Promise<unknown> }>([
  { what: "a world is exported", work: (control) => control.exportWorld() },
  { what: "accounts are read", work: (control) => control.accounts() },
  { what: "switches are set", work: (control) => control.putSwitches({ pendingLimit: "receiver" }) },
  { what: "a profile is set", work: (control) => control.putAccounts({ ann: {} }) },
  { what: "a world is imported", work: (control) => control.importWorld(world) },
  { what: "the world is reset", work: (control) => control.reset() },
])("$what under a load that never pauses", async ({ work }) => {
  const { sandboxes } = await several(1, world);
  const [sandbox] = sandboxes;
  if (!sandbox) return;

  const { isDone, calls } = await underLoad(sandbox, () => work(sandbox.control));

  expect(isDone).toBe(true);
  expect(calls).toBeGreaterThan(8);
});
