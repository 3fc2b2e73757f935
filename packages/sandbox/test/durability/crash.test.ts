import fc from "fast-check";
import { expect, it } from "vitest";
import { temporaryFile } from "../support/temporary-folder.ts";
import { crashRepeatedly } from "./crash.ts";
import { writers } from "./writers.ts";

const kills = 4;

it.each(fc.sample(fc.nat(), 1))(
  "of a server that is killed under load, every answered call is in the file, and every other whole or not at all (seed %i)",
  { timeout: 120_000 },
  async (seed) => {
    const { answered, whole, absent } = await crashRepeatedly({ file: temporaryFile(), seed, kills });

    expect(answered).toBeGreaterThan(kills);
    expect(whole + absent).toBe(kills * writers);
  },
);
