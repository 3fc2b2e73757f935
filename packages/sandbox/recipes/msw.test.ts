import { createSandbox } from "@chat-friends/sandbox";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { befriend } from "./befriend.ts";

const sandbox = createSandbox({ world: { accounts: { ann: {}, ben: {} } } });

// In a browser the same handler goes to setupWorker of "msw/browser". A reply that a fault drops is a network error.
const answer = http.all("*/v4/*", ({ request }) => sandbox.fetch(request).catch(() => HttpResponse.error()));
const server = setupServer(answer);

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => sandbox.control.reset());
afterAll(() => {
  server.close();
  sandbox.close();
});

test("code that knows nothing of the sandbox calls it", async () => {
  expect(await befriend(fetch)).toBe(0);
  expect(await befriend(fetch)).toBe(30001);
});

test("a dropped reply is a network error, and the call may have been carried out", async () => {
  sandbox.control.faults.add({ effect: "dropped-after", times: 1 });

  await expect(befriend(fetch)).rejects.toThrow(TypeError);
  expect(await befriend(fetch)).toBe(30001);
});
