import { expect, it, vi } from "vitest";
import { createClient } from "../../src/index.ts";
import { resilient } from "../../src/resilience/index.ts";
import { requestsAbout, signer } from "./service.ts";

const { group_get } = requestsAbout("a");

it.each([
  ["rate", 0],
  ["rate", 0.5],
  ["rate", Number.NaN],
  ["rate", 10_001],
  ["rate", Number.POSITIVE_INFINITY],
  ["attempts", 0],
  ["attempts", 101],
  ["attempts", 1.5],
  ["attemptTimeout", 0],
  ["attemptTimeout", Number.NaN],
  ["attemptTimeout", 2 ** 31],
  ["callTimeout", -1],
  ["callTimeout", 2 ** 31],
])("refuses %s %d", (name, value) => {
  expect(() => resilient({ [name]: value })).toThrow(RangeError);
  expect(() => resilient({ [name]: value })).toThrow(name);
});

it.each([
  ["rate", 1],
  ["rate", 10_000],
  ["attempts", 1],
  ["attempts", 100],
  ["attemptTimeout", 1],
  ["attemptTimeout", 2 ** 31 - 1],
  ["attemptTimeout", Number.POSITIVE_INFINITY],
  ["callTimeout", Number.POSITIVE_INFINITY],
])("takes %s %d", (name, value) => {
  expect(() => resilient({ [name]: value })).not.toThrow();
});

it("uses the runtime's own fetch, clock and timers, and leaves no timer running", async () => {
  let nth = 0;
  vi.stubGlobal("fetch", async () => {
    nth += 1;
    if (nth === 1) throw new TypeError("fetch failed");
    return Response.json({ ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ResultItem: [], CurrentSequence: 0 });
  });
  const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length;
  const before = timers();
  const chat = createClient({ baseUrl: "http://127.0.0.1:4600", signer, fetch: resilient() });

  const { data } = await chat.POST("/v4/sns/group_get", { body: group_get });

  vi.unstubAllGlobals();
  expect(data).toMatchObject({ ErrorCode: 0 });
  expect(nth).toBe(2);
  expect(timers()).toBeLessThanOrEqual(before);
});

it("keeps nothing after a caller aborts while a timer runs", async () => {
  const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length;
  const before = timers();
  const fetch = resilient({ fetch: () => new Promise(() => {}) });
  const chat = createClient({ baseUrl: "http://127.0.0.1:4600", signer, fetch });
  const leaving = new AbortController();
  const call = chat.POST("/v4/sns/group_get", { body: group_get, signal: leaving.signal }).catch((error) => error);
  await new Promise((resolve) => setImmediate(resolve));
  const during = timers();

  leaving.abort(new Error("left"));

  expect(await call).toMatchObject({ message: "left" });
  await new Promise((resolve) => setImmediate(resolve));
  expect(during).toBeGreaterThan(before);
  expect(timers()).toBeLessThanOrEqual(before);
});
