import { type ErrorCode, errors } from "@chat-friends/contract";
import { expect, it } from "vitest";
import { dispositionOf, retryKindOf } from "../../src/resilience/attempt/disposition.ts";

const codes = Object.entries(errors).map(([code, { retry }]) => ({ code: Number(code) as ErrorCode, retry }));

it.each(codes.filter(({ retry }) => retry !== "later"))(
  "sends nothing again after $code, which the catalogue calls $retry",
  ({ code }) => {
    expect(dispositionOf(code)).toBe("final");
  },
);

it("sends again after every code of the retry class later, except the codes that take longer than a call", () => {
  const never = codes.filter(({ code, retry }) => retry === "later" && !retryKindOf(dispositionOf(code)));

  expect(never.map(({ code }) => errors[code].name)).toEqual([
    "TooManyFriendRequests",
    "TooManyFailedChecks",
    "LoginLimited",
  ]);
});

it("treats four codes as throttling", () => {
  const throttles = codes.filter(({ code }) => retryKindOf(dispositionOf(code)) === "throttle");

  expect(throttles.map(({ code }) => code)).toEqual([60007, 60011, 60018, 60019]);
});

it("treats the result as uncertain after every time-out inside the service", () => {
  const timeouts = codes.filter(({ code }) => /Timeout/.test(errors[code].name));

  expect(timeouts.map(({ code }) => dispositionOf(code))).toEqual(timeouts.map(() => "uncertain"));
  expect(timeouts).toHaveLength(5);
});
