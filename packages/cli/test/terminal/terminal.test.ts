import { createSandbox, demoIdentity, type Sandbox } from "@chat-friends/sandbox";
import { testClock } from "@chat-friends/testing";
import { mint } from "@chat-friends/usersig";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { terminal } from "../../src/sandbox/terminal.ts";

const { sdkAppId, secretKey } = demoIdentity;
const identifier = "administrator";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** A sandbox whose calls a terminal shows, and what was written to it so far. */
function shown(options: { json?: boolean; quiet?: boolean; isTTY?: boolean } = {}) {
  const clock = testClock();
  const written: string[] = [];
  const { json = false, quiet = false, isTTY = false } = options;
  const screen = terminal(
    { json, quiet, command: "npx @chat-friends/cli" },
    { isTTY, write: (text) => written.push(text) },
    clock,
  );
  const sandbox = createSandbox({ clock, onCall: screen.call });
  return { clock, screen, sandbox, written, text: () => written.join("") };
}

async function call(sandbox: Sandbox, operation: string, body: object, now: number): Promise<void> {
  const usersig = mint({ sdkAppId, identifier, secretKey, now: Math.floor(now / 1000) });
  const query = `sdkappid=${sdkAppId}&identifier=${identifier}&usersig=${usersig}&random=1&contenttype=json`;
  const url = `http://sandbox/v4/sns/${operation}?${query}`;
  await sandbox.fetch(new Request(url, { method: "POST", body: JSON.stringify(body) }));
}

const lists = { From_Account: "id", LastSequence: 0 };

it("writes a line per call, gathered for 50 ms", async () => {
  const { sandbox, clock, text } = shown();

  await call(sandbox, "group_get", lists, clock.now());
  await call(sandbox, "group_get", lists, clock.now());
  expect(text()).toBe("");
  vi.advanceTimersByTime(50);

  expect(text().trimEnd().split("\n")).toHaveLength(2);
});

it("writes 50 lines a second under load, and how many calls came on top", async () => {
  const { sandbox, clock, written, text } = shown();
  for (let count = 0; count < 120; count += 1) await call(sandbox, "group_get", lists, clock.now());
  vi.advanceTimersByTime(1000);

  const lines = text().trimEnd().split("\n");
  expect(lines).toHaveLength(51);
  expect(lines.at(-1)).toBe("  and 70 more calls in that second");
  expect(written.length).toBeLessThanOrEqual(2);

  clock.advance(1000);
  await call(sandbox, "group_get", lists, clock.now());
  vi.advanceTimersByTime(50);

  expect(text().trimEnd().split("\n")).toHaveLength(52);
});

it("writes every call as JSON, however many there are", async () => {
  const { sandbox, clock, text } = shown({ json: true });
  for (let count = 0; count < 120; count += 1) await call(sandbox, "group_get", lists, clock.now());
  vi.advanceTimersByTime(50);

  const events = text()
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(events).toHaveLength(120);
  expect(events[0]).toMatchObject({ event: "call", operation: "group_get", From_Account: "id", outcome: "done" });
});

it("says once in a run what to do about 30003", async () => {
  const { sandbox, clock, text } = shown();
  await call(sandbox, "group_get", { ...lists, From_Account: "nobody" }, clock.now());
  await call(sandbox, "friend_add", { From_Account: "id", AddFriendItem: [{ To_Account: "nobody" }] }, clock.now());
  vi.advanceTimersByTime(50);

  expect(text().match(/hint: 30003 .* --open-accounts .* `npx @chat-friends\/cli world import <file>`/g)).toHaveLength(
    1,
  );
});

it("names each call that the sandbox does not have once", async () => {
  const { sandbox, clock, text } = shown();
  for (const operation of ["friend_delete", "friend_delete", "black_list_add"])
    await call(sandbox, operation, {}, clock.now());
  vi.advanceTimersByTime(50);

  expect(text().match(/hint: \w+ is not one of the calls this sandbox has/g)).toEqual([
    "hint: friend_delete is not one of the calls this sandbox has",
    "hint: black_list_add is not one of the calls this sandbox has",
  ]);
});

it("says of a foreign host and of a foreign origin once what would let it in", () => {
  const { screen, text } = shown();
  for (let count = 0; count < 3; count += 1) screen.foreign({ kind: "host", name: "chat.test" });
  screen.foreign({ kind: "origin", name: "https://shop.test" });
  screen.flush();

  expect(text().trimEnd().split("\n")).toEqual([
    '  hint: a request for the host "chat.test" was refused with HTTP 403; --allowed-hosts chat.test or --official-hosts would let it in',
    '  hint: a request for the origin "https://shop.test" was refused with HTTP 403; --allowed-origins https://shop.test would let it in',
  ]);
});

it("says nothing of foreign hosts where it is to be quiet", () => {
  const { screen, text } = shown({ quiet: true });
  screen.foreign({ kind: "host", name: "chat.test" });
  screen.flush();

  expect(text()).toBe("");
});

it.each([
  { isTTY: true, noColor: "", hasColour: true },
  { isTTY: true, noColor: "1", hasColour: false },
  { isTTY: false, noColor: "", hasColour: false },
])("has colour on a terminal alone, unless NO_COLOR says otherwise: %j", async ({ isTTY, noColor, hasColour }) => {
  vi.stubEnv("NO_COLOR", noColor);
  const { sandbox, clock, text } = shown({ isTTY });
  await call(sandbox, "group_get", lists, clock.now());
  vi.advanceTimersByTime(50);

  expect(text().includes("\u001b[")).toBe(hasColour);
});

it("writes at once what is gathered when the sandbox ends", async () => {
  const { sandbox, clock, screen, text } = shown();
  await call(sandbox, "group_get", lists, clock.now());

  screen.flush();

  expect(text()).toContain("group_get");
});
