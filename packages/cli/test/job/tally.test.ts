import type { BulkProgress } from "@chat-friends/client/bulk";
import { expect, it } from "vitest";
import { tallyOf } from "../../src/job/tally.ts";

const event = (milliseconds: number, done: number): BulkProgress => ({
  ...{ type: "progress", read: done, done, calls: 7, milliseconds },
  ...{ ok: done - 1, pending: 0, failed: 1, unknown: 0 },
});

it("counts the speed from the first event on, and all else from the start of the file", () => {
  const tally = tallyOf(
    5000,
    () => 2,
    () => 3,
  );
  tally.at(event(400, 1000));

  expect(tally.at(event(1400, 1600))).toEqual({
    ...{ rows: 1602, of: 5000, refused: 3, calls: 7, milliseconds: 1400, throttled: 3 },
    run: { rows: 600, milliseconds: 1000 },
  });
  expect(tally.ended()).toEqual({ ok: 1599, refused: 3 });
});
