import { expect, it } from "vitest";
import { reportFaults } from "../../src/sandbox/report-faults.ts";

/** The times, in milliseconds, and reasons of faults, and which of them are reported. */
const faults = [
  { at: 0, reason: "the disk is full", isReported: true },
  { at: 1, reason: "the disk is full", isReported: false },
  { at: 59_999, reason: "the disk is full", isReported: false },
  { at: 60_000, reason: "the disk is full", isReported: true },
  { at: 60_001, reason: "it is damaged", isReported: true },
  { at: 60_002, reason: "the disk is full", isReported: true },
];

it("tells of a fault at once, and once a minute while it goes on", () => {
  const lines: string[] = [];
  let now = 0;
  const report = reportFaults((line) => lines.push(line), { now: () => now });

  const reported = faults.map(({ at, reason }) => {
    now = at;
    const before = lines.length;
    report(reason);
    return lines.length > before;
  });

  expect(reported).toEqual(faults.map(({ isReported }) => isReported));
  expect(lines[0]).toBe("chat-friends: a call failed: the disk is full");
});
