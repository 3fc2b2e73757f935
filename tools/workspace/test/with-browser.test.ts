import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { findBrowser } from "../src/browser.ts";
import { runScript } from "./run-script.ts";

const script = join(import.meta.dirname, "../src/with-browser.ts");
const hidden = "/nowhere/chromium";
const printBrowser = [process.execPath, "-e", "console.log(process.env.CHAT_FRIENDS_BROWSER)"];

it("gives the command the browser of CHAT_FRIENDS_BROWSER", () => {
  const folder = temporaryFolder({ chrome: "" });
  const browser = join(folder, "chrome");

  const ended = runScript(script, printBrowser, folder, { CHAT_FRIENDS_BROWSER: browser });

  expect(ended).toEqual({ exitCode: 0, lines: [browser], errors: [] });
  expect(existsSync(join(folder, ".reports"))).toBe(false);
});

it("gives the command the one on PATH", () => {
  const folder = temporaryFolder({ chromium: "" });

  const ended = runScript(script, printBrowser, folder, { PATH: folder });

  expect(ended).toEqual({ exitCode: 0, lines: [join(folder, "chromium")], errors: [] });
});

it.each(["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"])("finds %s on PATH", (name) => {
  const folder = temporaryFolder({ [name]: "" });

  expect(findBrowser({ PATH: folder })).toBe(join(folder, name));
});

it("prefers the headless shell, which takes less time", () => {
  const folder = temporaryFolder({ chromium: "", "chromium-headless-shell": "" });

  expect(findBrowser({ PATH: folder })).toBe(join(folder, "chromium-headless-shell"));
});

it("gives a command that asks for a whole browser no headless shell", () => {
  const folder = temporaryFolder({ chromium: "", "chromium-headless-shell": "" });
  const run = (environment: NodeJS.ProcessEnv) => runScript(script, ["--whole", ...printBrowser], folder, environment);

  expect(run({ PATH: folder }).lines).toEqual([join(folder, "chromium")]);
  expect(
    run({ CHAT_FRIENDS_BROWSER: join(folder, "chromium-headless-shell"), CHAT_FRIENDS_REQUIRE: "browser" }),
  ).toEqual({
    exitCode: 1,
    lines: [],
    errors: [expect.stringContaining("chromium-headless-shell, which keeps no page for its back button; set it to")],
  });
});

it.each([
  { end: "process.exit(7)", exitCode: 7 },
  { end: 'process.kill(process.pid, "SIGKILL")', exitCode: 128 + 9 },
])("returns the exit code of the command: $end gives $exitCode", ({ end, exitCode }) => {
  const folder = temporaryFolder({ chrome: "" });

  const ended = runScript(script, [process.execPath, "-e", end], folder, {
    CHAT_FRIENDS_BROWSER: join(folder, "chrome"),
  });

  expect(ended.exitCode).toBe(exitCode);
});

it("does not accept a folder as a browser", () => {
  expect(findBrowser({ CHAT_FRIENDS_BROWSER: temporaryFolder({}) })).toBeUndefined();
});

it("leaves a note and does not run the command if there is no browser", () => {
  const folder = temporaryFolder({});

  const ended = runScript(script, printBrowser, folder, { CHAT_FRIENDS_BROWSER: hidden });

  expect(ended).toEqual({ exitCode: 0, lines: [], errors: [] });
  expect(JSON.parse(readFileSync(join(folder, ".reports/not-run-browser.json"), "utf8"))).toEqual([
    {
      needs: "browser",
      reason: `CHAT_FRIENDS_BROWSER is ${hidden}, which is not a program; set it to the path of Chromium, or unset it`,
    },
  ]);
});

it("fails with one line if the required browser is missing", () => {
  const folder = temporaryFolder({});

  const ended = runScript(script, printBrowser, folder, {
    CHAT_FRIENDS_BROWSER: hidden,
    CHAT_FRIENDS_REQUIRE: "browser",
  });

  expect(ended).toEqual({
    exitCode: 1,
    lines: [],
    errors: [
      `CHAT_FRIENDS_REQUIRE asks for a browser: CHAT_FRIENDS_BROWSER is ${hidden}, which is not a program; set it to the path of Chromium, or unset it`,
    ],
  });
  expect(existsSync(join(folder, ".reports"))).toBe(false);
});

it.each([
  { title: "a missing command", command: [], required: "browser", error: "with-browser.ts needs the command to run" },
  {
    title: "a bad CHAT_FRIENDS_REQUIRE",
    command: printBrowser,
    required: "bowser",
    error:
      'CHAT_FRIENDS_REQUIRE names "bowser"; it takes a comma-separated list of browser, postgres, runtimes, strace',
  },
])("refuses $title with one line", ({ command, required, error }) => {
  const ended = runScript(script, command, temporaryFolder({}), { CHAT_FRIENDS_REQUIRE: required });

  expect(ended).toEqual({ exitCode: 1, lines: [], errors: [error] });
});

it.each(["SIGINT", "SIGTERM"] as const)("forwards %s to the command and waits for its end", async (signal) => {
  const folder = temporaryFolder({ chrome: "" });
  const command = `process.on("${signal}", () => process.exit(9)); setTimeout(() => {}, 10_000); console.log("ready")`;
  const child = spawn(process.execPath, [script, process.execPath, "-e", command], {
    cwd: folder,
    env: { CHAT_FRIENDS_BROWSER: join(folder, "chrome") },
    stdio: ["ignore", "pipe", "inherit"],
  });

  await once(child.stdout, "data");
  child.kill(signal);

  expect(await once(child, "exit")).toEqual([9, null]);
});
