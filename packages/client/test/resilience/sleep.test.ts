import { getEventListeners } from "node:events";
import { expect, it } from "vitest";
import { sleep } from "../../src/core/sleep.ts";

const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length;

it("waits, and leaves no listener and no timer", async () => {
  const { signal } = new AbortController();
  const before = timers();

  await sleep(1, signal);

  expect(timers()).toBe(before);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

it("ends with the signal's reason, and clears its timer", async () => {
  const leaving = new AbortController();
  const before = timers();
  const waiting = sleep(1e6, leaving.signal);
  const during = timers();

  leaving.abort("left");

  await expect(waiting).rejects.toBe("left");
  expect(during).toBe(before + 1);
  expect(timers()).toBe(before);
});

it("sets no timer for a signal that was aborted before", async () => {
  const before = timers();

  await expect(sleep(1e6, AbortSignal.abort("left"))).rejects.toBe("left");

  expect(timers()).toBe(before);
});
