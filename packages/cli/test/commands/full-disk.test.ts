import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it, vi } from "vitest";
import { exitCodes } from "../../src/exit-codes.ts";
import { graph, target } from "../import/surroundings.ts";
import { command, ownEnvironment, runToEnd } from "../support/run-cli.ts";

// Each test starts a process, which a busy machine lets wait.
vi.setConfig({ testTimeout: 20_000 });

/** Runs a command whose output or errors go to a device that is full. */
function runFull(stream: 1 | 2, folder: string, args: readonly string[]) {
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const line = [...command, ...args].join(" ");
    const options = { cwd: folder, env: ownEnvironment() };
    const child = execFile("sh", ["-c", `${line} ${stream}> /dev/full`], options, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

const cannotBeWritten = "standard output can't be written: no space left; make room";

it.each([
  [["--help"]],
  [["sandbox", "switches"]],
  [["sign"]],
  [["explain", "30003"]],
  [["call", "group_get", "--case", "basic", "--dry-run"]],
  [["world", "check", "world.json"]],
  [["import", "f.csv", "--check", "--json"]],
  [["import", "f.csv", "--dry-run"]],
])("%j to a full disk ends with 1, and says why in one line", async (args) => {
  const folder = temporaryFolder({ "f.csv": graph(1, 2), "world.json": {} });

  expect(await runFull(1, folder, args)).toEqual({
    code: exitCodes.unusable,
    stdout: "",
    stderr: `chat-friends: ${cannotBeWritten}\n`,
  });
});

it.each([[[]], [["--json"]]])(
  "an import %j whose last word can't be written keeps it for --resume",
  async (options) => {
    const { sandbox, url } = await target();
    const folder = temporaryFolder({ "f.csv": graph(2, 2) });
    const args = ["import", "f.csv", "--target", url];

    const full = await runFull(1, folder, [...args, ...options]);
    const left = readdirSync(folder);
    const { code, stdout } = await runToEnd({ args: [...args, "--resume"], folder });

    expect(full).toMatchObject({ code: exitCodes.stopped, stdout: "" });
    expect(full.stderr).toMatch(
      new RegExp(
        `^chat-friends: stopped after 4 rows: ${cannotBeWritten}; go on with: chat-friends import f.csv .*--resume\n$`,
      ),
    );
    expect(left).toEqual(["f.csv", "f.csv.checkpoint"]);
    expect([code, stdout, readdirSync(folder)]).toEqual([exitCodes.done, "f.csv: 4 rows imported\n", ["f.csv"]]);
    expect((await sandbox.control.exportWorld()).friends).toHaveLength(4);
  },
);

it("an export to a full disk ends in one sentence", async () => {
  const { url } = await target();
  const folder = temporaryFolder({ "o.csv": "From_Account\nann\n" });

  expect(await runFull(1, folder, ["export", "o.csv", "--target", url])).toEqual({
    code: exitCodes.stopped,
    stdout: "",
    stderr: `chat-friends: stopped after 0 rows: ${cannotBeWritten}\n`,
  });
});

it("an export whose notes can't be written is whole, and does not end with 0", async () => {
  const { url } = await target();
  const folder = temporaryFolder({ "o.csv": "From_Account\nann\n" });

  const { code, stdout } = await runFull(2, folder, ["export", "o.csv", "--target", url]);

  expect(code).toBe(exitCodes.unusable);
  expect(stdout).toBe("From_Account,To_Account,AddSource,Remark,GroupName,AddWording,AddTime\n");
});
