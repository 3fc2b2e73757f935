import { execFile, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { stripVTControlCharacters } from "node:util";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it, vi } from "vitest";
import { exitCodes } from "../../src/exit-codes.ts";
import { command, endOf, hasTerminals, ownEnvironment, runToEnd, startCommand } from "../support/run-cli.ts";
import { graph, target } from "./surroundings.ts";

// Each test starts processes, which a busy machine lets wait.
vi.setConfig({ testTimeout: 20_000 });

const refusedOwners = (rows: string) => rows.replaceAll("friend3", "sandbox_30010");

it("goes on after a kill -9: each row once in the world, each refusal once in the report", async () => {
  let calls = 0;
  const { sandbox, url } = await target({ onCall: () => void calls++ });
  const folder = temporaryFolder({ "f.csv": refusedOwners(graph(80, 5)) });
  const args = ["import", "f.csv", "--rate", "20", "--target", url];

  const child = startCommand({ args, folder });
  const timer = setInterval(() => {
    if (calls >= 30 && existsSync(join(folder, "f.csv.checkpoint"))) child.kill("SIGKILL");
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

/** Runs `chat-friends` where COMMAND stands in a line of the shell, and takes how it ends. */
function runUnder(sh: string, folder: string, ...args: string[]) {
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const line = [...command, ...args].join(" ");
    const child = execFile(
      "bash",
      ["--norc", "-c", sh.replace("COMMAND", line)],
      { cwd: folder, env: ownEnvironment() },
      (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

/** Whether system calls can be seen here. */
function canTrace(): boolean {
  return spawnSync("strace", ["-o", "/dev/null", "true"]).status === 0;
}

it("a disk without room ends it in one sentence, and it goes on with each row once", async () => {
  const { sandbox, url } = await target();
  const rows = graph(1, 90).replaceAll(/(friend\d*[13579]),AddSource_Type_Web/g, "$1,Web");
  const folder = temporaryFolder({ "f.csv": rows });

  // Files of 2 KiB at most.
  const full = await runUnder("ulimit -f 2; COMMAND", folder, "import", "f.csv", "--target", url);
  const halfway = readFileSync(join(folder, "f.refused.csv"), "utf8");
  const { code } = await runToEnd({ args: ["import", "f.csv", "--resume", "--target", url], folder });

  expect(full).toMatchObject({ code: exitCodes.stopped, stdout: "" });
  expect(full.stderr).toMatch(
    /^chat-friends: stopped after \d+ rows: the report f\.refused\.csv can't be written: .*; make room; go on with: .* --resume\n$/,
  );
  expect(halfway.endsWith('"\n')).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(["f.csv", "f.refused.csv"]);
  expect(code).toBe(exitCodes.partly);
  const reported = readFileSync(join(folder, "f.refused.csv"), "utf8").trimEnd().split("\n").slice(1);
  expect([reported.length, new Set(reported).size]).toEqual([45, 45]);
  const { friends } = await sandbox.control.exportWorld();
  expect(friends).toHaveLength(45);
});

it("a disk without any room leaves nothing in the way of the next try", async () => {
  const { url } = await target();
  const folder = temporaryFolder({ "f.csv": graph(1, 1) });

  const full = await runUnder("ulimit -f 0; COMMAND", folder, "import", "f.csv", "--target", url);

  expect(full.code).toBe(exitCodes.unusable);
  expect(full.stderr).toMatch(/^chat-friends: the checkpoint f\.csv\.checkpoint can't be written: .*; make room\n$/);
  expect(readdirSync(folder)).toEqual(["f.csv"]);
});

it.each(canTrace() ? ["strace"] : [])(
  "what a checkpoint says of the report is on disk before the checkpoint, as %s sees it",
  async () => {
    const { url } = await target();
    const folder = temporaryFolder({ "f.csv": refusedOwners(graph(1, 5)) });

    const { code } = await runUnder(
      "strace -f -o trace -e trace=openat,pwrite64,fdatasync,rename COMMAND",
      folder,
      ...["import", "f.csv", "--target", url],
    );

    const calls = readFileSync(join(folder, "trace"), "utf8").split("\n");
    const [, report = "none"] = calls.map((call) => /f\.refused\.csv".* = (\d+)$/.exec(call)).find(Boolean) ?? [];
    const steps = calls.flatMap(
      (call) => /(?:pwrite64|fdatasync)(?=\(REPORT\b)|rename/.exec(call.replace(`(${report}`, "(REPORT")) ?? [],
    );
    expect(code).toBe(exitCodes.partly);
    expect(steps.slice(steps.lastIndexOf("pwrite64"))).toEqual(["pwrite64", "fdatasync", "rename"]);
  },
);

it("a reader that leaves stops it with a checkpoint", async () => {
  const { url } = await target();
  const folder = temporaryFolder({ "f.csv": graph(60, 1) });

  const { stdout, stderr } = await runUnder(
    "set -o pipefail; COMMAND | head -1; echo $?",
    folder,
    "import",
    "f.csv",
    "--json",
    "--rate",
    "20",
    "--target",
    url,
  );

  expect(stdout.trimEnd().split("\n").at(-1)).toBe(String(exitCodes.stopped));
  expect(stderr).toMatch(/stopped after \d+ rows?; go on with: /);
  expect(existsSync(join(folder, "f.csv.checkpoint"))).toBe(true);
});

it.each([
  { signal: "SIGINT", said: "" },
  { signal: "SIGTERM", said: graph(1, 1) },
  { signal: "SIGHUP", said: "" },
] as const)("$signal ends it while its standard input is open, which has said '$said'", async ({ signal, said }) => {
  let asked = () => {};
  const { url } = await target({ onCall: () => asked() });
  const [program, ...parameters] = [...command, "import", "-", "--target", url];
  const child = execFile(program, parameters, { cwd: temporaryFolder() });
  const closed = new Promise((resolve) => child.once("close", resolve));
  child.stdin?.write(said);
  asked = () => setTimeout(() => child.kill(signal), 100);

  expect(await closed).toBe(exitCodes.stopped);
});

it.each([
  { form: "csv", rows: "From_Account,To_Account,AddSource\nann,sandbox_30010,AddSource_Type_Web\n" },
  { form: "ndjson", rows: '{"From_Account":"ann","To_Account":"sandbox_30010","AddSource":"AddSource_Type_Web"}\n' },
])("the report of $form from standard input has the name of its form", async ({ form, rows }) => {
  const { url } = await target();
  const folder = temporaryFolder();
  const run = () => runToEnd({ args: ["import", "-", "--target", url], folder, input: rows });

  const first = await run();
  const second = await run();

  expect(first.stdout).toContain(`1 row refused: import.refused.${form} has them`);
  expect(readdirSync(folder)).toEqual([`import.refused.${form}`]);
  expect(second).toMatchObject({
    code: exitCodes.unusable,
    stderr: expect.stringContaining(`the report import.refused.${form} is there already`),
  });
});

it("the line that goes on names a file that begins with a dash so that it is no option", async () => {
  const kill = { now() {} };
  const { url } = await target({ onCall: () => kill.now() });
  const folder = temporaryFolder({ "-f.csv": graph(200, 1) });
  const child = startCommand({ args: ["import", "--rate", "20", "--target", url, "--", "-f.csv"], folder });
  kill.now = () => {
    if (existsSync(join(folder, "-f.csv.checkpoint")) && !child.killed) child.kill("SIGTERM");
  };

  const { stderr } = await endOf(child);

  expect(stderr).toMatch(/go on with: chat-friends import \.\/-f\.csv --rate 20 --target \S+ --resume\n$/);
});

it("Ctrl-C ends an export whose reader stands still", async () => {
  let reads = 0;
  const { url } = await target({
    onCall(call) {
      if (call().operation === "friend_get_list") reads += 1;
    },
  });
  const folder = temporaryFolder({ "f.csv": graph(30, 100) });
  await runToEnd({ args: ["import", "f.csv", "--target", url], folder });

  const child = startCommand({ args: ["export", "f.csv", "--target", url], folder });
  // Its output is larger than a pipe holds, and nobody reads it.
  const timer = setInterval(() => {
    if (reads < 30) return;
    clearInterval(timer);
    setTimeout(() => child.kill("SIGINT"), 500);
  }, 20);
  const stderr = text(child.stderr ?? Readable.from([]));
  const code = await new Promise((resolve) => child.once("exit", resolve));
  child.stdout?.destroy();

  expect(code).toBe(exitCodes.stopped);
  expect(await stderr).toMatch(/^chat-friends: stopped after [\d,]+ rows; the output is not complete\n$/);
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
    const shown = stripVTControlCharacters(recorded);
    expect(shown).toMatch(/\[#+-+\] \d+ of 500 rows, \d+ calls\/s, 0 refused, \d+ s left/);
    expect(shown).toMatch(
      /chat-friends: stopped after \d+ rows; go on with: chat-friends import f\.csv --rate 20 --target \S+ --resume/,
    );
  },
);
