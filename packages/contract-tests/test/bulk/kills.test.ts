import { sharedFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { importThroughKills } from "./killed-import.ts";

const folder = sharedFolder();

it("an import that is killed goes on: each row is reported once, and nothing is lost or doubled", async () => {
  const seed = Math.floor(Math.random() * 2 ** 32);

  const job = { owners: 60, friends: 20, share: 0, kills: 1, seed, folder };
  const { ends, report, rows, differences } = await importThroughKills(job);

  expect(ends).toEqual(["SIGKILL", 0]);
  expect(report).toEqual(Array.from({ length: rows }, (_, number) => `${number} ok`));
  expect(differences).toEqual([]);
});
