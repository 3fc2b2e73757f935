import { createSandbox } from "@chat-friends/sandbox";
import { afterAll, beforeEach, expect, test } from "vitest";
import { befriend } from "./befriend.ts";

// One world for the file, and the same beginning for each of its tests, which run one after the other.
const sandbox = createSandbox({ world: { accounts: { ann: {}, ben: {} } } });
beforeEach(() => sandbox.control.reset());
afterAll(() => sandbox.close());

test("makes friends", async () => {
  expect(await befriend(sandbox.fetch)).toBe(0);
});

test("makes the same friends again, since nothing is left of the test before", async () => {
  expect(await befriend(sandbox.fetch)).toBe(0);
});

test("signatures expire with the clock of the sandbox", async () => {
  sandbox.control.clock.advance(181 * 24 * 60 * 60 * 1000);

  expect(await befriend(sandbox.fetch)).toBe(70001);
});
