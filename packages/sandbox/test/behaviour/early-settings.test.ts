import { expect, it, onTestFinished } from "vitest";
import { createSandbox, type Sandbox, type Store } from "../../src/index.ts";
import { codes } from "../support/ask.ts";
import { clock, now, sandboxWith, storeUnderTest } from "../support/sandbox-with.ts";
import { send } from "../support/send.ts";

const world = { accounts: { ann: {}, ben: {} } };
const read = { From_Account: "ann", LastSequence: 0 };
const addStranger = { From_Account: "ann", AddFriendItem: [{ To_Account: "stranger" }] };

/** What is done to a sandbox before it is ready. */
function setUp({ control }: Sandbox): Promise<void> {
  control.faults.add({ code: 30006, operation: "group_get", times: 2 });
  control.faults.add({ code: 30008, operation: "friend_get_list" });
  control.faults.remove(2);
  control.clock.advance(5000);
  control.clock.advance(5000);
  return control.putSwitches({ accounts: "open" });
}

async function expectSettings(sandbox: Sandbox): Promise<void> {
  expect(sandbox.control.faults.list()).toEqual([{ id: 1, code: 30006, operation: "group_get", times: 2 }]);
  expect(sandbox.control.clock.now()).toBe(now * 1000 + 10_000);
  expect(sandbox.control.switches).toMatchObject({ accounts: "open" });
  expect((await send(sandbox, "group_get", read)).ErrorCode).toBe(30006);
  expect((await send(sandbox, "group_get", read)).ErrorCode).toBe(30006);
  expect((await send(sandbox, "group_get", read)).ErrorCode).toBe(0);
  expect(await codes(sandbox, "friend_add", addStranger)).toEqual([0]);
}

it("what is set before a sandbox is ready counts, if its app is new", async () => {
  const sandbox = sandboxWith(world);
  await setUp(sandbox);
  await sandbox.ready;

  await expectSettings(sandbox);
});

it.each([
  { kind: "that is open", given: (store: Store) => store },
  {
    kind: "that is being opened",
    given: (store: Store) => new Promise<Store>((resolve) => setTimeout(resolve, 5, store)),
  },
])("what is set before a sandbox is ready counts, if a store $kind has its app already", async ({ given }) => {
  const store = await storeUnderTest();
  onTestFinished(() => store.close());
  const first = createSandbox({ store, clock, world });
  await first.ready;

  const sandbox = createSandbox({ store: given(store), clock });
  await Promise.all([setUp(sandbox), sandbox.ready]);
  await sandbox.control.saved();

  await expectSettings(sandbox);
});

it("what is set before a sandbox is ready is gone after a reset", async () => {
  const sandbox = sandboxWith(world);
  sandbox.control.faults.add({ code: 30006 });
  await sandbox.control.reset();

  expect(sandbox.control.faults.list()).toEqual([]);
  expect((await send(sandbox, "group_get", read)).ErrorCode).toBe(0);
});
