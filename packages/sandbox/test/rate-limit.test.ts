import { expect, it } from "vitest";
import { createSandbox } from "../src/index.ts";
import { limitRate } from "../src/tenant/rate-limit.ts";
import { now } from "./support/clock.ts";
import { send, sendTogether, signedQuery } from "./support/send.ts";

/** A clock that a test moves, in milliseconds from its beginning. */
function stoppedClock() {
  const clock = { at: 0, now: () => now * 1000 + clock.at };
  return clock;
}

/** How many of so many calls may pass. */
function passing(limit: ReturnType<typeof limitRate>, calls: number): number {
  return Array.from({ length: calls }, () => limit.take("friend_add")).filter(Boolean).length;
}

it("200 calls may pass at once, and the next one may not", () => {
  const limit = limitRate(stoppedClock());

  expect(passing(limit, 200)).toBe(200);
  expect(passing(limit, 1)).toBe(0);
});

it.each([
  { after: 4, pass: 0 },
  { after: 5, pass: 1 },
  { after: 9, pass: 1 },
  { after: 10, pass: 2 },
  { after: 995, pass: 199 },
  { after: 999, pass: 199 },
  { after: 1000, pass: 200 },
  { after: 3_600_000, pass: 200 },
])("$after ms after the last of 200 calls, $pass more may pass", ({ after, pass }) => {
  const clock = stoppedClock();
  const limit = limitRate(clock);
  passing(limit, 200);

  clock.at = after;

  expect(passing(limit, 300)).toBe(pass);
});

it("no millisecond is lost on the way, however often somebody asks", () => {
  const clock = stoppedClock();
  const limit = limitRate(clock);
  passing(limit, 200);
  let passed = 0;

  for (clock.at = 1; clock.at <= 10_000; clock.at += 1) passed += passing(limit, 2);

  expect(passed).toBe(2000);
});

it("parts of a millisecond count once they are whole", () => {
  const clock = stoppedClock();
  const limit = limitRate(clock);
  passing(limit, 200);
  let passed = 0;

  for (let third = 1; third <= 3000; third += 1) {
    clock.at = third / 3;
    passed += passing(limit, 2);
  }

  expect(passed).toBe(200);
});

it("a refused call takes nothing from the next", () => {
  const clock = stoppedClock();
  const limit = limitRate(clock);
  passing(limit, 10_000);

  clock.at = 5;

  expect(passing(limit, 10)).toBe(1);
});

it("a clock set back gives nothing and takes nothing", () => {
  const clock = stoppedClock();
  const limit = limitRate(clock);
  passing(limit, 199);

  clock.at = -3_600_000;
  expect(passing(limit, 10)).toBe(1);

  clock.at += 5;
  expect(passing(limit, 10)).toBe(1);
});

it("each operation is counted by itself, until all is forgotten", () => {
  const limit = limitRate(stoppedClock());
  passing(limit, 200);

  expect(limit.take("friend_import")).toBe(true);
  expect(limit.take("friend_add")).toBe(false);
  limit.clear();
  expect(passing(limit, 300)).toBe(200);
});

const request = { From_Account: "id", LastSequence: 0 };
const refused = {
  ActionStatus: "FAIL",
  ErrorCode: 60007,
  ErrorInfo: "more than 200 calls of group_get in a second",
  ErrorDisplay: "",
};

it("with the switch on, the 201st call at once is 60007, and passes 5 ms later", async () => {
  const clock = stoppedClock();
  const sandbox = createSandbox({ clock, switches: { rateLimit: "on" } });

  const replies = await sendTogether(sandbox, "group_get", Array(201).fill(request));
  expect(replies.slice(0, 200).map(({ ErrorCode }) => ErrorCode)).toEqual(Array(200).fill(0));
  expect(replies[200]).toEqual(refused);

  clock.at = 4;
  expect(await send(sandbox, "group_get", request)).toEqual(refused);
  clock.at = 5;
  expect(await send(sandbox, "group_get", request)).toMatchObject({ ErrorCode: 0 });
});

it("the limit goes by the app's own clock", async () => {
  const sandbox = createSandbox({ clock: stoppedClock(), switches: { rateLimit: "on" } });
  await sendTogether(sandbox, "group_get", Array(200).fill(request));

  sandbox.control.clock.advance(5);

  expect(await send(sandbox, "group_get", request)).toMatchObject({ ErrorCode: 0 });
  expect(await send(sandbox, "group_get", request)).toEqual(refused);
});

it("is off unless it is switched on", async () => {
  const sandbox = createSandbox({ clock: stoppedClock() });

  const replies = await sendTogether(sandbox, "group_get", Array(1000).fill(request));

  expect(new Set(replies.map(({ ErrorCode }) => ErrorCode))).toEqual(new Set([0]));
});

it("counts calls that the admin signed, before it looks at what is in them", async () => {
  const sandbox = createSandbox({ clock: stoppedClock(), switches: { rateLimit: "on" } });
  await Promise.all(
    Array.from({ length: 300 }, () => send(sandbox, "group_get", request, signedQuery({ usersig: "x" }))),
  );
  await sendTogether(sandbox, "group_get", Array(199).fill({}));

  expect(await send(sandbox, "group_get", "no JSON")).toMatchObject({ ErrorCode: 60003 });
  expect(await send(sandbox, "group_get", "no JSON")).toEqual(refused);
  expect(await send(sandbox, "group_get", request, signedQuery({ usersig: "x" }))).toMatchObject({ ErrorCode: 70003 });
});

it("each app has calls of its own", async () => {
  const sandbox = createSandbox({ clock: stoppedClock(), switches: { rateLimit: "on" } });
  const identity = { sdkAppId: 1400000001, admins: ["root"], secretKey: "another key" };
  await sandbox.tenants.add({ ...identity, switches: { rateLimit: "on" } });
  await sendTogether(sandbox, "group_get", Array(200).fill(request));

  const other = await send(sandbox, "group_get", request, signedQuery({}, identity));

  expect(await send(sandbox, "group_get", request)).toEqual(refused);
  expect(other).toMatchObject({ ErrorCode: 0 });
});
