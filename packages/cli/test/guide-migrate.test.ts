import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { demoIdentity } from "@chat-friends/sandbox";
import { sharedFolder } from "@chat-friends/testing";
import { expect, it, onTestFinished } from "vitest";
import { makeProgram } from "../src/program.ts";
import { runInProcess } from "./support/in-process.ts";
import { serve } from "./support/run-cli.ts";

const guide = readFileSync(join(import.meta.dirname, "../../docs/guides/migrate.md"), "utf8");
const fences = [...guide.matchAll(/^```(sh|text)(?: (\S+))?\n(.*?)^```$/gms)].map(
  ([, language = "", word = "", text = ""]) => ({ language, word, text }),
);
const commands = fences
  .filter(({ language }) => language === "sh")
  .flatMap(({ text }) => text.replaceAll("\\\n", "").trim().split("\n"));

const folder = sharedFolder();

/** Runs a line of the guide in the folder, against this target; gives what it prints. */
async function run(line: string, target: string): Promise<string> {
  const [program, ...words] = line.split(/\s+/);
  if (program === "cat") return readFileSync(join(folder, words[0] ?? ""), "utf8");
  const args = words.map((word) => (/\.(csv|key)$/.test(word) ? join(folder, word) : word));
  const { stdout, stderr } = await runInProcess([...args, "--target", target]);
  return (stdout + stderr).replaceAll(`${folder}/`, "");
}

it("the commands of the guide on migration print what it shows, with the files that it shows", async () => {
  const start =
    commands
      .find((line) => line.startsWith("chat-friends sandbox"))
      ?.split(" ")
      .slice(2) ?? [];
  const sandbox = await serve({ folder }, ...start, "--port", "0");
  onTestFinished(async () => void (await sandbox.stop()));
  const shown: string[] = [];
  const printed: string[] = [];
  let last = "";

  for (const { language, word, text } of fences) {
    const [kind, name = ""] = word.split("=");
    if (kind === "file") writeFileSync(join(folder, name), text);
    const isLocal = language === "sh" && !/sandbox --|--target/.test(text);
    if (isLocal) last = await run(text.trim(), sandbox.url);
    if (kind !== "prints") continue;
    shown.push(text);
    printed.push(last);
  }

  // The roll-out, with the sandbox as its target: after the rehearsal, nothing is in its way.
  writeFileSync(join(folder, "app.key"), demoIdentity.secretKey);
  const rollOut = commands.find((line) => line.includes("--target")) ?? "";
  const rolledOut = await run(
    rollOut
      .replace(/--target \S+/, "")
      .replace(/--sdkappid \S+/, "")
      .trim(),
    sandbox.url,
  );

  expect(rolledOut).toBe("friends.csv: 3 rows imported, 1 row refused: live.csv has them, with the reasons\n");
  expect(printed).toEqual(shown);
  expect(shown.length).toBeGreaterThan(4);
});

it("the guide on migration names commands that exist, with options that they take", () => {
  const lines = commands.filter((line) => line.startsWith("chat-friends "));
  for (const line of [...lines, "chat-friends import --resume"]) {
    const [, name = "", ...words] = line.split(/\s+/);
    const command = makeProgram().commands.find((each) => each.name() === name);
    const taken = command?.options.map(({ long }) => long) ?? [];

    expect(taken).toEqual(expect.arrayContaining(words.filter((word) => word.startsWith("--"))));
  }
  expect(lines.length).toBeGreaterThan(5);
});
