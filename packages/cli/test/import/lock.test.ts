import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it, onTestFinished } from "vitest";
import { lock, rightTo } from "../../src/import/lock.ts";

const program = join(import.meta.dirname, "lock-many-times.ts");
/** Larger than the number of any process. */
const ended = 4_194_305;

/** The files that a process of its own got the locks of, which it holds until the test is over. */
async function lockedByAnother(start: number, files: readonly string[]): Promise<string[]> {
  const parameters = ["--conditions=@chat-friends/source", program, String(start), ...files];
  const child = spawn(process.execPath, parameters, { stdio: ["pipe", "pipe", "inherit"] });
  const closed = once(child, "close");
  onTestFinished(async () => {
    child.stdin.end();
    await closed;
  });
  const got: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    if (line === "end") return got;
    got.push(line);
  }
  throw new Error("The process ended before it had tried all files.");
}

const before: readonly ((path: string) => void)[] = [
  function nothing() {},
  function lockWhoseProcessHasEnded(path) {
    writeFileSync(path, `${ended} ${path}\n`);
  },
  leaveHalfDone,
];

it("of four processes at the same moment, one gets the lock: where there is none, or one whose process has ended, or its half-done replacement", async () => {
  const folder = temporaryFolder();
  const files = Array.from({ length: 120 }, (_, index) => join(folder, `${index}.csv`));
  for (const [index, file] of files.entries()) before[index % before.length]?.(`${file}.checkpoint.lock`);

  const start = Date.now() + 2500;
  const got = await Promise.all([1, 2, 3, 4].map(() => lockedByAnother(start, files)));

  expect(got.flat().sort()).toEqual(files.toSorted());
  expect(readdirSync(folder)).toHaveLength(files.length);
}, 30_000);

/** What a process leaves that is killed while it replaces a lock. */
function leaveHalfDone(path: string): void {
  const content = `${ended} ${path}\n`;
  writeFileSync(path, content);
  writeFileSync(rightTo(path, content), `${ended + 1} x\n`);
}

it("goes when its import is over", () => {
  const folder = temporaryFolder({ "f.csv": "" });

  lock(join(folder, "f.csv"))();

  expect(readdirSync(folder)).toEqual(["f.csv"]);
});

it.each([
  { age: "young", seconds: 2, isKept: true },
  { age: "old", seconds: 20, isKept: false },
])("a $age lock without the number of a process is kept: $isKept", ({ seconds, isKept }) => {
  const folder = temporaryFolder({ "f.csv.checkpoint.lock": "" });
  const then = Date.now() / 1000 - seconds;
  utimesSync(join(folder, "f.csv.checkpoint.lock"), then, then);

  const locking = () => lock(join(folder, "f.csv"))();

  if (isKept)
    expect(locking).toThrow(
      /f\.csv is being imported by another process; if that is no import, remove .*f\.csv\.checkpoint\.lock$/,
    );
  else expect(locking).not.toThrow();
});
