import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "@chat-friends/sandbox";
import { pick, seeded, sharedFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { graph, target } from "../test/import/surroundings.ts";
import { type Ended, endOf, runToEnd, startCommand } from "../test/support/run-cli.ts";

const owners = 2000;
const friends = 50;
const kills = 10;
const seed = Date.now() % 2 ** 32;
const folder = sharedFolder();
/** The fields that were sent, of a line that was read back. */
const fields = (line: string) => line.split(",").slice(0, 5).join(",");

/** Drops, cuts, stalls and refuses one call in five, each fault as often as another. */
const faults: readonly [Fault, ...Fault[]] = [
  { effect: "dropped-before" },
  { effect: "dropped-after" },
  { effect: "truncated" },
  { effect: "bad-gateway" },
  { code: 30007 },
  { code: 30008 },
  { delay: 500 },
];

it(`imports 100 000 friendships through a target that fails 20 % of calls, killed ${kills} times (seed ${seed})`, {
  timeout: 900_000,
}, async () => {
  const random = seeded(seed);
  let [calls, failures] = [0, 0];
  const { sandbox, url } = await target({
    switches: { accounts: "open", rateLimit: "on" },
    onCall() {
      calls += 1;
      if (random(5) > 0) return;
      sandbox.control.faults.add({ ...pick(random, faults), times: 1 });
      failures += 1;
    },
  });
  const file = graph(owners, friends);
  writeFileSync(join(folder, "f.csv"), file);
  const args = ["import", "f.csv", "--target", url];

  let ended: Ended | undefined;
  for (let run = 0; run <= kills; run += 1) {
    const child = startCommand({ args: run === 0 ? args : [...args, "--resume"], folder });
    const goal = calls + 30 + random(150);
    const timer = setInterval(() => run < kills && calls >= goal && child.kill("SIGKILL"), 20);
    ended = await endOf(child);
    clearInterval(timer);
    if (ended.code !== null) break;
  }
  writeFileSync(
    join(folder, "owners.csv"),
    `From_Account\n${Array.from({ length: owners }, (_, n) => `owner${n}\n`).join("")}`,
  );
  const exported = await runToEnd({ args: ["export", "owners.csv", "--target", url, "--output", "out.csv"], folder });

  expect(ended).toMatchObject({ code: 0, stdout: "f.csv: 100,000 rows imported\n" });
  expect(exported.code).toBe(0);
  expect(failures).toBeGreaterThan(calls / 10);
  const back = readFileSync(join(folder, "out.csv"), "utf8").trimEnd().split("\n").slice(1);
  const sent = file.trimEnd().split("\n").slice(1);
  expect(back.map(fields).sort()).toEqual(sent.sort());
});
