import { expect, it } from "vitest";
import { life, renewals, skews, twoDays } from "../test/resilience/two-days.ts";

it.each(skews)(
  "renews for two days of 100 callers once per renewal and without an expired signature, when the clock $clock",
  async ({ skewAt }) => {
    const { codes, used, mints } = await renewals(100, skewAt);

    expect(codes.length).toBeGreaterThan(18000);
    expect(new Set(codes)).toEqual(new Set([0]));
    expect(used.size).toBe(mints);
    expect(mints).toBeGreaterThanOrEqual(twoDays / 1000 / life);
    expect(mints).toBeLessThanOrEqual(twoDays / 1000 / (0.8 * life) + 1);
  },
);
