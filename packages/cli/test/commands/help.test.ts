import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { switches } from "@chat-friends/contract/switches";
import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { requireNode } from "../../src/require-node.ts";
import { runInProcess } from "../support/in-process.ts";
import { command } from "../support/run-cli.ts";

const screens = [
  {
    args: [],
    names: ["sandbox", "sign", "explain", "call", "doctor", "contract-test", "reset", "world", "Exit codes: 0 done"],
  },
  {
    args: ["sandbox"],
    names: [
      "--port",
      "--host",
      "--database",
      "--memory",
      "--world",
      "--switch",
      "--open-accounts",
      "--admin",
      "--quiet",
      "--json",
      "--site",
      "--tls",
      "--official-hosts",
      "--declare-custom-fields",
      "CHAT_FRIENDS_OPEN_ACCOUNTS=1",
    ],
  },
  { args: ["sign"], names: ["--identifier", "--expire", "--secret-key-file"] },
  { args: ["explain"], names: ["standard input", "chat-friends explain 30001"] },
  { args: ["call"], names: ["--body", "--case", "--dry-run", "--reveal", "--target"] },
  {
    args: ["import"],
    names: [
      "--check",
      "--dry-run",
      "--resume",
      "--report",
      "--ignore",
      "--rate",
      "--json",
      "--target",
      "Custom.<name>",
      "zcat",
    ],
  },
  { args: ["export"], names: ["--output", "--ndjson", "--custom", "--rate", "--target", "no list are not found"] },
  { args: ["doctor"], names: ["--usersig-file", "--target"] },
  { args: ["contract-test"], names: ["--target <url>  address of the sandbox (", "--case", "--json"] },
  { args: ["reset"], names: ["--target"] },
  { args: ["world"], names: ["export", "import", "check"] },
  { args: ["world", "export"], names: ["[file]"] },
  { args: ["world", "import"], names: ["<file>"] },
  { args: ["world", "check"], names: ["line and column"] },
];

it.each(screens)("the help of $args is a screen that names what it takes", async ({ args, names }) => {
  const { code, stdout, stderr } = await runInProcess([...args, "--help"]);

  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const lines = stdout.trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(40);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(115);
  for (const name of names) expect(stdout).toContain(name);
});

const pnpm = "1.2.3";

it.each([
  { from: "its name", environment: {}, command: "chat-friends" },
  {
    from: "a script of the clone",
    environment: { npm_package_name: "chat-friends", npm_config_user_agent: `pnpm/${pnpm} npm/? node/?` },
    command: `npx -y pnpm@${pnpm} chat-friends`,
  },
])("run by $from, it is named so in its usage and its examples", async ({ environment, command }) => {
  const { stdout } = await runInProcess(["sign", "--help"], environment);

  expect(stdout).toContain(`Usage: ${command} sign [options]`);
  expect(stdout).toContain(`USERSIG=$(${command} sign --identifier administrator`);
});

it("lists the switches apart", async () => {
  const { code, stdout } = await runInProcess(["sandbox", "switches"]);

  expect(code).toBe(0);
  for (const [name, { meaning, values }] of Object.entries(switches)) {
    const lines = values.map((value) => `  ${name}=${value.name}  ${value.meaning}`);
    expect(stdout).toContain([`${name}: ${meaning}`, ...lines].join("\n"));
  }
});

it("says its version", async () => {
  expect(await runInProcess(["--version"])).toMatchObject({
    code: 0,
    stdout: `${manifest.version}\n`,
  });
});

it.each([
  [["frobnicate"], "error: unknown command 'frobnicate'"],
  [["sandbox", "--quite"], "error: unknown option '--quite'\n(Did you mean --quiet?)"],
  [["sandbox", "extra"], "error: too many arguments"],
  [["world", "check"], "error: missing required argument 'file'"],
])("%j ends with 1, and says what is wrong", async (args, said) => {
  const { code, stdout, stderr } = await runInProcess(args);

  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain(said);
});

const main = join(import.meta.dirname, "../../src/main.ts");

/** Makes Node name each module that it loads on standard error. */
const naming = `data:text/javascript,import { registerHooks } from "node:module";
registerHooks({ load: (url, context, next) => { console.error(url); return next(url, context); } });`;

it("loads no sandbox for a command that needs none", async () => {
  const parameters = ["--conditions=@chat-friends/source", "--import", naming, main, "sign"];

  const { stderr } = await promisify(execFile)(process.execPath, parameters);

  expect(stderr).toContain("/cli/src/commands/sign.ts");
  expect(stderr).not.toContain("/sandbox/src/index.ts");
});

it("ends quietly where its reader has seen enough", async () => {
  const program = [...command, "--help"].map((word) => `"${word}"`).join(" ");

  const { stderr } = await promisify(execFile)("sh", ["-c", `for n in 1 2 3; do ${program} | true; done`]);

  expect(stderr).toBe("");
});

it("needs the Node that has node:sqlite for a file, and says so in one sentence", () => {
  const needed = ["22.13.0", "a database in a file uses node:sqlite", "--memory needs no file"] as const;

  expect(() => requireNode(...needed, "22.13.0")).not.toThrow();
  expect(() => requireNode(...needed, "24.0.0")).not.toThrow();
  for (const old of ["20.20.2", "22.12.9"]) {
    expect(() => requireNode(...needed, old)).toThrow(
      `a database in a file uses node:sqlite, so it needs Node 22.13.0 or newer; this is Node ${old}; --memory needs no file`,
    );
  }
});
