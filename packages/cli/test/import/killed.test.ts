import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { exitCodes } from "../../src/exit-codes.ts";
import { hasTerminals, runToEnd, startCommand } from "../support/run-cli.ts";
import { graph, target } from "./surroundings.ts";

const refusedOwners = (rows: string) => rows.replaceAll("friend3", "sandbox_30010");

it("goes on after a kill -9: each row once in the world, each refusal once in the report", async () => {
  let calls = 0;
  const { sandbox, url } = await target({ onCall: () => void calls++ });
  const folder = temporaryFolder({ "f.csv": refusedOwners(graph(80, 5)) });
  const args = ["import", "f.csv", "--rate", "20", "--target", url];

  const child = startCommand({ args, folder });
  const timer = setInterval(() => {
    if (calls >= 45 && existsSync(join(folder, "f.csv.checkpoint"))) child.kill("SIGKILL");
  }, 5);
  await new Promise((resolve) => child.once("close", resolve));
  clearInterval(timer);
  const { code, stdout } = await runToEnd({ args: ["import", "f.csv", "--resume", "--target", url], folder });

  expect({ code, stdout }).toEqual({
    code: 3,
    stdout: "f.csv: 320 rows imported, 80 rows refused: f.refused.csv has them, with the reasons\n",
  });
  const { friends } = await sandbox.control.exportWorld();
  expect(friends).toHaveLength(320);
  const reported = readFileSync(join(folder, "f.refused.csv"), "utf8").trimEnd().split("\n").slice(1);
  expect(reported).toHaveLength(80);
  expect(new Set(reported).size).toBe(80);
});

it.each(hasTerminals() ? ["a terminal"] : [])(
  "on %s, recorded: a bar, the rows, and Ctrl-C with the line that goes on",
  async () => {
    let calls = 0;
    const { url } = await target({ onCall: () => void calls++ });
    const folder = temporaryFolder();
    writeFileSync(join(folder, "f.csv"), graph(100, 5));

    const child = startCommand({
      args: ["import", "f.csv", "--rate", "20", "--target", url],
      folder,
      onTerminal: true,
    });
    let recorded = "";
    child.stdout?.on("data", (chunk) => (recorded += chunk));
    const timer = setInterval(() => {
      if (calls < 45) return;
      clearInterval(timer);
      child.stdin?.write("\u0003");
    }, 50);
    const code = await new Promise((resolve) => child.once("close", resolve));

    expect(code).toBe(exitCodes.stopped);
    const text = stripVTControlCharacters(recorded);
    expect(text).toMatch(/\[#+-+\] \d+ of 500 rows, \d+ calls\/s, 0 refused, \d+ s left/);
    expect(text).toMatch(/chat-friends: stopped after \d+ rows; go on with: chat-friends import f\.csv --resume/);
  },
);
