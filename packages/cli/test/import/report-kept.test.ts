import { execFileSync, spawn } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { exitCodes } from "../../src/exit-codes.ts";
import type { ImportOptions } from "../../src/import/import-file.ts";
import { graph, importing, target } from "./surroundings.ts";

let folder: string;
const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), "utf8");
const rowsIn = (text: string) => text.trimEnd().split("\n").slice(1);

beforeEach(() => {
  folder = temporaryFolder();
});

/** An import of 300 rows, 60 of them refused, that was stopped after some calls. */
async function stopped(options: Partial<ImportOptions> = {}, rows = graph(60, 5)) {
  let calls = 0;
  const stop = new AbortController();
  const { url } = await target({
    onCall() {
      calls += 1;
      if (calls === 25) stop.abort();
    },
  });
  writeFileSync(at("f.csv"), rows.replaceAll("friend3", "sandbox_30010"));
  const first = await importing(at("f.csv"), { target: url, ...options }, { signal: stop.signal });
  expect(first.thrown).toMatch(/^Stopped: /);
  const resume = (more: Partial<ImportOptions> = {}) => importing(at("f.csv"), { target: url, resume: true, ...more });
  return { url, resume };
}

it("goes on with the report that the import began with, wherever it is", async () => {
  mkdirSync(at("reports"));
  writeFileSync(at("f.refused.csv"), "rows of a rehearsal\n");
  const { resume } = await stopped({ report: at("reports/live.csv") });

  const { code, stdout } = await resume();

  expect({ code, stdout }).toEqual({
    code: exitCodes.partly,
    stdout: `${at("f.csv")}: 240 rows imported, 60 rows refused: ${at("reports/live.csv")} has them, with the reasons\n`,
  });
  expect(new Set(rowsIn(read("reports/live.csv"))).size).toBe(60);
  expect(read("f.refused.csv")).toBe("rows of a rehearsal\n");
});

it.each(["f.csv", "other.txt", "empty.csv", "/dev/null"])("goes on with no other report: %s", async (name) => {
  const { resume } = await stopped();
  writeFileSync(at("other.txt"), "text of somebody\n");
  writeFileSync(at("empty.csv"), "");
  const before = ["f.csv", "other.txt", "empty.csv", "f.refused.csv"].map(read);

  const { thrown } = await resume({ report: name.startsWith("/") ? name : at(name) });

  expect(thrown).toBe(`Error: the report of this import is ${at("f.refused.csv")}: go on without --report`);
  expect(["f.csv", "other.txt", "empty.csv", "f.refused.csv"].map(read)).toEqual(before);
  expect((await resume({ report: at("f.refused.csv") })).code).toBe(exitCodes.partly);
});

it.each([
  {
    what: "was saved with other ends of lines",
    change: (text: string) => text.replaceAll("\n", "\r\n"),
    says: "has changed since",
  },
  {
    what: "has a corrected cell",
    change: (text: string) => text.replace("sandbox_30010", "dan"),
    says: "has changed since",
  },
  { what: "lost its last row", change: (text: string) => text.slice(0, -1), says: "has changed since" },
  { what: "is gone", change: () => undefined, says: "is missing" },
])("does not touch a report that $what since", async ({ change, says }) => {
  const { resume } = await stopped();
  const before = read("f.refused.csv");
  const after = change(before);
  if (after === undefined) rmSync(at("f.refused.csv"));
  else writeFileSync(at("f.refused.csv"), after);

  const { thrown } = await resume();
  const found = existsSync(at("f.refused.csv")) ? read("f.refused.csv") : undefined;
  writeFileSync(at("f.refused.csv"), before);
  const { code } = await resume();

  const anew = `${after === undefined ? "" : "move it away and "}remove ${at("f.csv.checkpoint")}`;
  const way = `put it back as it was; or, to start again, ${anew}`;
  expect(thrown).toBe(`Error: the report ${at("f.refused.csv")} ${says}: ${way}`);
  expect(found).toBe(after);
  expect([code, new Set(rowsIn(read("f.refused.csv"))).size]).toEqual([exitCodes.partly, 60]);
});

it("writes the rows again that came into the report after the last checkpoint", async () => {
  const { resume } = await stopped();
  appendFileSync(at("f.refused.csv"), "owner59,half a row");

  expect((await resume()).code).toBe(exitCodes.partly);
  const rows = rowsIn(read("f.refused.csv"));
  expect([rows.length, new Set(rows).size]).toEqual([60, 60]);
});

it.each([
  {
    what: "of another version",
    change: { version: 2 },
    says: /checkpoint can't be used: it has the version 2, and this job has 1$/,
  },
  {
    what: "without its rows",
    change: { done: "x" },
    says: /checkpoint can't be used: it has no ranges of rows in done$/,
  },
  {
    what: "without its report",
    change: { note: {} },
    says: /f\.csv\.checkpoint is not the checkpoint of an import; remove it to start again$/,
  },
  { what: "of an update", change: { operation: "friend_update" }, says: /is not the checkpoint of an import/ },
])("leaves the report as it is beside a checkpoint $what", async ({ change, says }) => {
  const { resume } = await stopped();
  const before = read("f.refused.csv");
  writeFileSync(at("f.csv.checkpoint"), JSON.stringify({ ...JSON.parse(read("f.csv.checkpoint")), ...change }));

  const { thrown } = await resume();

  expect(thrown).toMatch(says);
  expect(read("f.refused.csv")).toBe(before);
});

it("says that a checkpoint is a folder", async () => {
  writeFileSync(at("f.csv"), graph(1, 1));
  mkdirSync(at("f.csv.checkpoint"));
  const { url } = await target();

  const { thrown } = await importing(at("f.csv"), { target: url, resume: true });

  expect(thrown).toBe(`Error: the checkpoint ${at("f.csv.checkpoint")} can't be read: it is a folder`);
});

it.each([
  { report: "/dev/null", says: "the report /dev/null must be a file of its own: name another with --report" },
  {
    report: "f.csv.checkpoint.next",
    says: "the report FOLDER/f.csv.checkpoint.next has a name that the checkpoint needs: name another with --report",
  },
])("refuses $report as a report", async ({ report, says }) => {
  const { url } = await target();
  writeFileSync(at("f.csv"), graph(1, 1));

  const { thrown } = await importing(at("f.csv"), {
    target: url,
    report: report.startsWith("/") ? report : at(report),
  });

  expect(thrown).toBe(`Error: ${says.replace("FOLDER", folder)}`);
  expect(readdirSync(folder)).toEqual(["f.csv"]);
});

it("reads a pipe once, as it reads standard input", async () => {
  const { sandbox, url } = await target();
  execFileSync("mkfifo", [at("pipe")]);
  const writer = spawn("sh", ["-c", 'cat > "$0"', at("pipe")], { stdio: ["pipe", "ignore", "ignore"] });
  onTestFinished(() => void writer.kill());
  writer.stdin.end(graph(2, 2));

  const { code, stdout } = await importing(at("pipe"), { target: url, report: at("r.csv") });
  const resumed = await importing(at("pipe"), { target: url, resume: true });

  expect({ code, stdout }).toEqual({ code: exitCodes.done, stdout: `${at("pipe")}: 4 rows imported\n` });
  expect((await sandbox.control.exportWorld()).friends).toHaveLength(4);
  expect(readdirSync(folder)).toEqual(["pipe"]);
  expect(resumed.thrown).toBe(`Error: --resume needs a file: ${at("pipe")} is a pipe, and can't be read again`);
});
