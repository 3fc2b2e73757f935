import { readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { runScript } from "./run-script.ts";

const root = join(import.meta.dirname, "../../..");
const script = "tools/workspace/src/ready.mjs";
const agent = "pnpm/1.2.3 npm/? node/?";

interface Machine {
  /** A shell command that replaces pnpm. */
  pnpm?: string;
  /** A shell command that replaces turbo. */
  turbo?: string;
  pinned?: string;
  userAgent?: string;
  /** What runs in the end. */
  program?: string[];
}

/** Runs the script in its own workspace, which the script finds two folders above its package. */
function makeReady(
  packages: string[],
  {
    pnpm = "true",
    turbo = "true",
    pinned = process.versions.node,
    userAgent = agent,
    program = ["true"],
  }: Machine = {},
) {
  const folder = temporaryFolder({
    "package.json": { packageManager: "a-package-manager@1.2.3" },
    "pnpm-workspace.yaml": `catalog:\n  node: 1.0.0\n\nnodeVersion: ${pinned}\n`,
    "bin/pnpm": `#!/bin/sh\n${pnpm}\n`,
    "bin/turbo": `#!/bin/sh\n${turbo}\n`,
    // Two lines come after a fifth of a second in place of five seconds.
    [script]: readFileSync(join(root, script), "utf8").replace("patience = 5_000", "patience = 200"),
  });
  return runScript(script, [...packages, "--", ...program], folder, {
    PATH: `${folder}/bin:${process.env["PATH"]}`,
    npm_execpath: join(folder, "bin/pnpm"),
    npm_config_user_agent: userAgent,
  });
}

const everything = "echo $0 $@ $TURBO_TELEMETRY_DISABLED $REDOCLY_TELEMETRY; exit 3";

it("says nothing when all goes well", () => {
  const chatty = "echo Progress: resolved 9; echo 19 packages in scope >&2";

  expect(makeReady(["@chat-friends/cli"], { pnpm: chatty, turbo: chatty })).toEqual({
    exitCode: 0,
    lines: [],
    errors: [],
  });
});

it("shows the whole log of an install that fails, builds nothing, and passes the exit code on", () => {
  const { exitCode, lines, errors } = makeReady(["@chat-friends/cli"], { pnpm: everything, turbo: "exit 9" });

  expect([exitCode, lines]).toEqual([3, []]);
  expect(errors).toEqual([expect.stringMatching(/\/bin\/pnpm install --loglevel=info --reporter=append-only 1 off$/)]);
});

it("shows the whole log of a build that fails, of the packages it was asked for", () => {
  const { exitCode, errors } = makeReady(["@chat-friends/cli", "@chat-friends/docs"], { turbo: everything });

  expect(exitCode).toBe(3);
  expect(errors.join()).toMatch(/turbo run build --filter=@chat-friends\/cli --filter=@chat-friends\/docs .* 1 off$/);
});

it("builds nothing where no package is named", () => {
  expect(makeReady([], { turbo: "exit 9" }).exitCode).toBe(0);
});

it("says that it installs when that takes long, and how far it is", () => {
  const pnpm = "echo Progress: resolved 9, downloaded 2; echo Progress: resolved 9, downloaded 4; sleep 1";

  expect(makeReady([], { pnpm })).toEqual({
    exitCode: 0,
    lines: [],
    errors: ["Installing; the first time it takes about a minute.", "Progress: resolved 9, downloaded 4"],
  });
});

it("refuses any Node but the pinned one, and names the command that installs it", () => {
  expect(makeReady([], { pinned: "20.1.0" })).toEqual({
    exitCode: 1,
    lines: [],
    errors: [
      `chat-friends runs on Node 20.1.0, and this is Node ${process.versions.node}: run npx -y a-package-manager@1.2.3 install`,
    ],
  });
});

it("asks for the pinned pnpm where another program runs it", () => {
  expect(makeReady([], { userAgent: "npm/11.0.0 node/v24" })).toMatchObject({
    exitCode: 1,
    errors: ["run it with npx -y a-package-manager@1.2.3"],
  });
});

it("runs the program with the Node that the install has brought, and passes its exit code on", () => {
  const installed = `printf '#!/bin/sh\\nINSTALLED=yes exec ${process.execPath} "$@"' > $(dirname $0)/node; chmod +x $(dirname $0)/node`;
  const program = [
    "node",
    "--eval",
    "console.log(process.env.INSTALLED, process.argv[1]); process.exitCode = 7",
    "last",
  ];

  expect(makeReady([], { pnpm: installed, program })).toEqual({ exitCode: 7, lines: ["yes last"], errors: [] });
});

it("no script of the root needs the installed Node in a second command of the shell", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const two = Object.entries<string>(scripts).filter(([, line]) => /ready\.mjs.*&&/.test(line));

  expect(two).toEqual([]);
});

it("reads the same version that the workspace installs", () => {
  const { nodeVersion, catalog } = parse(readFileSync(join(root, "pnpm-workspace.yaml"), "utf8"));

  expect(nodeVersion).toBe(catalog.node);
});
