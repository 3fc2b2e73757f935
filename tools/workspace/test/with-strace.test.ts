import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { runScript } from "./run-script.ts";

const script = join(import.meta.dirname, "../src/with-strace.ts");
const sayRan = [process.execPath, "-e", "console.log('ran')"];
const works = "#!/bin/sh\nexit 0\n";
const mayNotTrace = "#!/bin/sh\necho 'strace: Operation not permitted' >&2\nexit 1\n";

const missing = [
  { title: "missing", strace: {}, reason: "none on this machine, which must be Linux; apt-get install strace" },
  { title: "not allowed to trace", strace: { strace: mayNotTrace }, reason: "it may not trace here" },
];

it("runs the command if strace works", () => {
  const folder = temporaryFolder({ strace: works });

  const ended = runScript(script, sayRan, folder, { PATH: folder });

  expect(ended).toEqual({ exitCode: 0, lines: ["ran"], errors: [] });
  expect(existsSync(join(folder, ".reports"))).toBe(false);
});

it.each(missing)("leaves word, and doesn't run the command, where strace is $title", ({ strace, reason }) => {
  const folder = temporaryFolder(strace);

  const ended = runScript(script, sayRan, folder, { PATH: folder });

  expect(ended).toEqual({ exitCode: 0, lines: [], errors: [] });
  const notRun = JSON.parse(readFileSync(join(folder, ".reports/not-run-strace.json"), "utf8"));
  expect(notRun).toEqual([{ needs: "strace", reason }]);
});

it.each(missing)("fails in one line where strace is $title and required", ({ strace, reason }) => {
  const folder = temporaryFolder(strace);

  const ended = runScript(script, sayRan, folder, { PATH: folder, CHAT_FRIENDS_REQUIRE: "strace" });

  expect(ended).toEqual({ exitCode: 1, lines: [], errors: [`CHAT_FRIENDS_REQUIRE asks for strace: ${reason}`] });
});
