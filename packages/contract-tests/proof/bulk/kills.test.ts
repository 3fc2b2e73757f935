import { temporaryFolder } from "@chat-friends/testing";
import { expect, it, vi } from "vitest";
import { importThroughKills } from "../../test/bulk/killed-import.ts";

vi.setConfig({ testTimeout: 300_000 });

const seed = Math.floor(Math.random() * 2 ** 32);

it(`an import over a socket is killed with SIGKILL at ten random calls and goes on, while a fifth of all calls are dropped, stalled or refused (seed ${seed})`, async () => {
  const job = { owners: 1000, friends: 50, share: 0.2, kills: 10, seed, folder: temporaryFolder() };

  const { ends, report, rows, differences, disturbed } = await importThroughKills(job);

  console.log(`${rows} rows, ten kills, ${(100 * disturbed).toFixed(1)} % of the calls disturbed, all of it read back`);
  expect(ends).toEqual([...Array(10).fill("SIGKILL"), 0]);
  expect(report).toEqual(Array.from({ length: rows }, (_, number) => `${number} ok`));
  expect(differences).toEqual([]);
});

it("an import of 4000 calls keeps close to the ceiling of 200 a second, and is never refused as too fast", async () => {
  const job = { owners: 4000, friends: 5, share: 0, kills: 0, seed, folder: temporaryFolder() };

  const { ends, rows, calls, throttled, seconds, differences } = await importThroughKills(job);

  const rate = (calls - 1) / seconds;
  console.log(
    `${calls} calls for ${rows} rows at ${rate.toFixed(1)} calls/s, ${(rate / 2).toFixed(1)} % of the ceiling`,
  );
  expect(ends).toEqual([0]);
  expect(throttled).toBe(0);
  expect(differences).toEqual([]);
});
