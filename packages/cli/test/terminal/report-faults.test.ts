import { expect, it } from "vitest";
import { reportFaults } from "../../src/sandbox/report-faults.ts";

/** The times, in milliseconds, and reasons of faults, and which of them are reported. */
const faults = [
  { at: 0, reason: "the disk is full", isReported: true },
  { at: 1, reason: "the disk is full", isReported: false },
  { at: 59_999, reason: "the disk is full", isReported: false },
  { at: 60_000, reason: "the disk is full", isReported: true },
  { at: 60_001, reason: "it is damaged", isReported: true },
  { at: 60_002, reason: "the disk is full", isReported: false },
  { at: 60_003, reason: "file 1 is damaged", isReported: true },
  { at: 60_004, reason: "file 2 is damaged", isReported: true },
  { at: 60_005, reason: "file 3 is damaged", isReported: true },
  { at: 60_006, reason: "file 4 is damaged", isReported: false },
  { at: 119_999, reason: "file 4 is damaged", isReported: false },
  { at: 120_000, reason: "file 4 is damaged", isReported: true },
  { at: 120_000, reason: "file 5 is damaged", isReported: false },
];

it("tells of a fault at once, and once a minute while it goes on; of five faults at most", () => {
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
  expect(lines.filter((line) => line.endsWith("(for a minute, other faults are not printed)"))).toHaveLength(2);
});
