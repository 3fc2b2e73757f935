import { expect, it } from "vitest";
import { life, renewals, skews, twoDays } from "./two-days.ts";

it.each(skews)(
  "renews for two days of ten callers once per renewal and without an expired signature, when the clock $clock",
  async ({ skewAt }) => {
    const { codes, used, mints } = await renewals(10, skewAt);

    expect(codes.length).toBeGreaterThan(1800);
    expect(new Set(codes)).toEqual(new Set([0]));
    expect(used.size).toBe(mints);
    expect(mints).toBeGreaterThanOrEqual(twoDays / 1000 / life);
    expect(mints).toBeLessThanOrEqual(twoDays / 1000 / (0.8 * life) + 1);
  },
);
