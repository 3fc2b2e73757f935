import fc from "fast-check";
import { expect, it } from "vitest";
import { crashRepeatedly } from "../test/durability/crash.ts";
import { writers } from "../test/durability/writers.ts";
import { temporaryFile } from "../test/support/temporary-folder.ts";

const kills = 50;

it.each(fc.sample(fc.nat(), 2))(
  "a file whose server was killed fifty times holds every answered call, and every other whole or not at all (seed %i)",
  { timeout: 900_000 },
  async (seed) => {
    const { answered, whole, absent } = await crashRepeatedly({ file: temporaryFile(), seed, kills });

    expect(answered).toBeGreaterThan(kills);
    expect(whole + absent).toBe(kills * writers);
  },
);
