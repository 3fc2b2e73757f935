import fc from "fast-check";
import { expect, it } from "vitest";
import { runUnderKills } from "../../test/postgres/killing.ts";

it.each(fc.sample(fc.nat(), 1))(
  "of 6000 calls while 300 backends are killed, nothing acknowledged is lost and nothing is done twice (seed %i)",
  { timeout: 900_000 },
  async (seed) => {
    const { answers, kills, wrongReports } = await runUnderKills(6000, 300, seed);

    console.log(
      `seed ${seed}: ${kills} kills; ${[...answers].map(([code, count]) => `${count} x ${code}`).join(", ")}`,
    );

    expect(wrongReports).toEqual([]);
    expect(kills).toBe(300);
    expect(answers.get(0)).toBeGreaterThan(5500);
  },
);
