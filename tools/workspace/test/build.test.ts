import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { runScript } from "./run-script.ts";

const script = join(import.meta.dirname, "../src/build.ts");

/** Runs the script with a program in turbo's place. */
function buildWith(turbo: string) {
  const folder = temporaryFolder({ turbo: `#!/bin/sh\n${turbo}\n` });
  return runScript(script, ["@chat-friends/cli", "@chat-friends/docs"], folder, { PATH: `${folder}:/bin:/usr/bin` });
}

it("says nothing when it succeeds", () => {
  expect(buildWith("echo 19 packages in scope; echo telemetry >&2")).toEqual({ exitCode: 0, lines: [], errors: [] });
});

it("prints all that was said when it fails, and passes the exit code on", () => {
  const { exitCode, lines, errors } = buildWith("echo building; echo broken >&2; exit 3");

  expect([exitCode, lines]).toEqual([3, []]);
  expect(errors.sort()).toEqual(["broken", "building"]);
});

it("builds what it was asked for, with the tools' telemetry off", () => {
  const { errors } = buildWith('echo "$@" $TURBO_TELEMETRY_DISABLED $REDOCLY_TELEMETRY; exit 1');

  expect(errors.join()).toMatch(/^run build --filter=@chat-friends\/cli --filter=@chat-friends\/docs .* 1 off$/);
});

it("says that it builds when that takes long", () => {
  const { exitCode, errors } = buildWith("sleep 4");

  expect([exitCode, errors]).toEqual([0, ["Building; the first time it takes about a minute."]]);
});
