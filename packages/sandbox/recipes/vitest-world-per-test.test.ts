import { createSandbox } from "@chat-friends/sandbox";
import { test as base, expect } from "vitest";
import { befriend } from "./befriend.ts";

// Whatever test asks for `sandbox` gets a world of its own: tests may run at the same time.
const test = base.extend("sandbox", ({ task: _task }, { onCleanup }) => {
  const sandbox = createSandbox({ world: { accounts: { ann: {}, ben: {} } } });
  onCleanup(() => sandbox.close());
  return sandbox;
});

test.concurrent("makes friends once", async ({ sandbox }) => {
  expect(await befriend(sandbox.fetch)).toBe(0);
  expect(await befriend(sandbox.fetch)).toBe(30001);
});

test.concurrent("meets a blocklist", async ({ sandbox }) => {
  await sandbox.control.putBlocklists({ ben: ["ann"] });

  expect(await befriend(sandbox.fetch)).toBe(30525);
});

test.concurrent("tries again after a timeout", async ({ sandbox }) => {
  sandbox.control.faults.add({ operation: "friend_add", code: 30007, times: 1 });

  expect(await befriend(sandbox.fetch)).toBe(30007);
  expect(await befriend(sandbox.fetch)).toBe(0);
  expect(sandbox.control.journal.list().map(({ ErrorCode }) => ErrorCode)).toEqual([30007, 0]);
});
