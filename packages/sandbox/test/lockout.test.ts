import { expect, it } from "vitest";
import { countFailures } from "../src/tenant/lockout.ts";

/** Whether `administrator` is locked out after checks that failed at these seconds. */
function isLockedAt(now: number, failures: number[]): boolean {
  const lockout = countFailures();
  for (const moment of failures) lockout.fail("administrator", moment);
  return lockout.isLocked("administrator", now);
}

it.each([
  { failures: [0, 0, 0, 0], now: 0, locked: false },
  { failures: [0, 0, 0, 0, 0], now: 0, locked: true },
  { failures: [0, 0, 0, 0, 59], now: 59, locked: true },
  { failures: [0, 1, 2, 3, 60], now: 60, locked: false },
  { failures: [0, 1, 2, 3, 60, 60], now: 60, locked: true },
  { failures: [0, 0, 0, 0, 59], now: 118, locked: true },
  { failures: [0, 0, 0, 0, 59], now: 119, locked: false },
  { failures: [0, 0, 0, 0, 0, 60], now: 60, locked: false },
  { failures: [1000, 1000, 1000, 1000, 1000], now: 941, locked: true },
  { failures: [1000, 1000, 1000, 1000, 1000], now: 940, locked: false },
  { failures: [1000, 1000, 1000, 1000, 941], now: 941, locked: true },
  { failures: [1000, 1000, 1000, 1000, 940], now: 940, locked: false },
])("signatureLockout=on: locked at second $now after failures at $failures: $locked", ({ failures, now, locked }) => {
  expect(isLockedAt(now, failures)).toBe(locked);
});

it("signatureLockout=on: locks out that identifier and no other", () => {
  const lockout = countFailures();
  for (let count = 0; count < 5; count += 1) lockout.fail("ann", 0);

  expect([lockout.isLocked("ann", 0), lockout.isLocked("ben", 0)]).toEqual([true, false]);
});

it.each([
  [999, true],
  [1000, false],
])("signatureLockout=on: after %i others that failed, four failures still count: %s", (others, counted) => {
  const lockout = countFailures();
  for (let count = 0; count < 4; count += 1) lockout.fail("ann", 0);
  for (let other = 0; other < others; other += 1) lockout.fail(`user ${other}`, 0);
  lockout.fail("ann", 0);

  expect(lockout.isLocked("ann", 0)).toBe(counted);
});

it.each([
  [999, true],
  [1000, false],
])("signatureLockout=on: after %i others that were locked out, the identifier is still: %s", (others, locked) => {
  const lockout = countFailures();
  const lockOut = (identifier: string) => {
    for (let count = 0; count < 5; count += 1) lockout.fail(identifier, 0);
  };
  lockOut("ann");
  lockOut("ben");
  lockOut("ann");
  for (let other = 0; other < others; other += 1) lockOut(`user ${other}`);

  expect(lockout.isLocked("ann", 0)).toBe(locked);
});
