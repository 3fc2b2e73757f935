import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { runScript } from "./run-script.ts";

const script = join(import.meta.dirname, "../src/with-postgres.ts");
const sayWhere = [process.execPath, "-e", "console.log(process.env.CHAT_FRIENDS_POSTGRES)"];
const programs = { initdb: "#!/bin/sh\n", postgres: "#!/bin/sh\n" };

it("runs the command with the folder of programs that is on PATH", () => {
  const folder = temporaryFolder(programs);

  const ended = runScript(script, sayWhere, folder, { PATH: folder });

  expect(ended).toEqual({ exitCode: 0, lines: [folder], errors: [] });
  expect(existsSync(join(folder, ".reports"))).toBe(false);
});

it("leaves word, and doesn't run the command, where the named folder has no programs", () => {
  const folder = temporaryFolder();

  const ended = runScript(script, sayWhere, folder, { CHAT_FRIENDS_POSTGRES: folder });

  const notRun = JSON.parse(readFileSync(join(folder, ".reports/not-run-postgres.json"), "utf8"));
  const reason = `CHAT_FRIENDS_POSTGRES is ${folder}, which has no initdb and postgres; point it at their folder or unset it`;
  expect(ended).toEqual({ exitCode: 0, lines: [], errors: [] });
  expect(notRun).toEqual([{ needs: "postgres", reason }]);
});

it("fails in one line where PostgreSQL is missing and required", () => {
  const folder = temporaryFolder();

  const ended = runScript(script, sayWhere, folder, {
    CHAT_FRIENDS_POSTGRES: folder,
    CHAT_FRIENDS_REQUIRE: "postgres",
  });

  expect(ended.exitCode).toBe(1);
  expect(ended.errors).toEqual([expect.stringMatching(/^CHAT_FRIENDS_REQUIRE asks for PostgreSQL: /)]);
});
