import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { runToEnd, sharedFolder, temporaryFolder, writeFiles } from "@chat-friends/testing";
import { pack } from "@chat-friends/testing/pnpm";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { publishedPackages } from "../src/packages.ts";
import { installLines } from "../src/release/install.ts";

// Empty folders, tarballs, three package managers and three versions of Node, for a user without the clone.

const root = join(import.meta.dirname, "../../..");
const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const published = publishedPackages(root);
const clone = sharedFolder();
const tarballs = join(clone, "tarballs");
const printed = installLines(
  tarballs,
  published.map(({ manifest }) => manifest.name),
);
/** The runtimes' own workspace has the older ones. */
const engines = join(root, "tools/runtimes/engines");
const bins = {
  20: join(engines, "node_modules/node-20/bin"),
  22: join(engines, "node_modules/node-22/bin"),
  24: dirname(process.execPath),
};
const versions = [20, 22, 24] as const;
const pathWith = (version: keyof typeof bins) => `${bins[version]}:${process.env["PATH"]}`;

beforeAll(async () => {
  await pack(
    published.map(({ folder }) => basename(folder)),
    tarballs,
  );
  await succeed(engines, `npx -y ${packageManager} install --frozen-lockfile --prefer-offline`);
}, 300_000);

/** The output of a command that must succeed. If it fails, the error has its whole output. */
async function succeed(cwd: string, line: string, PATH?: string): Promise<string> {
  const { exitCode, stdout, stderr } = await sh(cwd, line, PATH);
  expect(exitCode, `${line}\n${stdout}${stderr}`).toBe(0);
  return stdout;
}

/** Runs a command in a shell, without the settings that pnpm passes on. */
function sh(cwd: string, line: string, PATH?: string) {
  return runToEnd("sh", ["-c", line], { cwd, env: environmentOf(PATH) });
}

function environmentOf(PATH = process.env["PATH"]): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm|pnpm)_|^NODE_OPTIONS$|^INIT_CWD$/i.test(name));
  const quiet = { YARN_ENABLE_TELEMETRY: "0", YARN_ENABLE_IMMUTABLE_INSTALLS: "0", NO_COLOR: "1" };
  return { ...Object.fromEntries(kept), ...quiet, PATH };
}

/** Installs what a package's README says, in an empty project. */
async function installed(path: string): Promise<string> {
  const readme = readFileSync(join(root, path, "README.md"), "utf8");
  const [line = ""] = /^npm install .*$/m.exec(readme.slice(readme.indexOf("## Install"))) ?? [];
  const folder = temporaryFolder({ "package.json": project });
  await succeed(folder, line.replaceAll("CLONE", clone));
  return folder;
}

/** A project's first call: signed, and answered without a network. */
const firstCall = `
import { createClient, secretKeySigner, unwrap } from "@chat-friends/client/server";

const signer = secretKeySigner({ sdkAppId: 1400000000, identifier: "administrator", secretKey: "a key" });
const reply = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ErrorDisplay: "", CurrentSequence: 7 };
const chat = createClient({ baseUrl: "http://127.0.0.1:1", signer, fetch: async () => Response.json(reply) });
const { CurrentSequence } = unwrap(await chat.POST("/v4/sns/group_get", { body: { From_Account: "ann", LastSequence: 0 } }));
console.log(process.versions.node.split(".")[0], CurrentSequence);
`;
const project = { name: "stranger", private: true, type: "module" };

it("npm installs the tarballs of the printed line, and the client runs on Node 20, 22 and 24", {
  timeout: 300_000,
}, async () => {
  const folder = temporaryFolder({ "package.json": project, "call.js": firstCall });
  const [line = ""] = /^npm install .*$/m.exec(printed) ?? [];

  await succeed(folder, line);
  for (const version of versions) {
    expect(await sh(folder, "node call.js", pathWith(version))).toMatchObject({ stdout: `${version} 7\n`, stderr: "" });
  }
});

it("pnpm installs it with the printed overrides", { timeout: 300_000 }, async () => {
  const [overrides = ""] = /^overrides:\n( {2}.*\n)+/m.exec(printed) ?? [];
  const [, add = ""] = /`(pnpm add .*)`/.exec(printed) ?? [];
  const folder = temporaryFolder({ "package.json": project, "pnpm-workspace.yaml": overrides, "call.js": firstCall });

  await succeed(folder, add.replace("pnpm", `npx -y ${packageManager}`));
  for (const version of versions) {
    expect(await sh(folder, "node call.js", pathWith(version))).toMatchObject({ stdout: `${version} 7\n`, stderr: "" });
  }
});

it("yarn 4 installs it with the printed resolutions", { timeout: 300_000 }, async () => {
  const { resolutions } = JSON.parse(/^\{[\s\S]*\}$/m.exec(printed)?.[0] ?? "{}");
  const [, add = ""] = /`(yarn add .*)`/.exec(printed) ?? [];
  const folder = temporaryFolder({
    "package.json": { ...project, resolutions },
    "yarn.lock": "",
    "call.js": firstCall,
  });
  const yarn = "npx -y --package=@yarnpkg/cli-dist@4.18.1 yarn";

  await succeed(folder, add.replace("yarn", yarn));
  for (const version of versions) {
    expect(await succeed(folder, `${yarn} node call.js`, pathWith(version))).toBe(`${version} 7
`);
  }
});

it.each(published)(
  "the lines of $folder's README install it, and its entry loads on the Node it asks for",
  {
    timeout: 300_000,
  },
  async ({ folder: path, manifest }) => {
    const { engines: needed, bin } = JSON.parse(readFileSync(join(root, path, "package.json"), "utf8"));
    const runs = versions.filter((version) => version >= Number(/\d+/.exec(needed.node)?.[0]));
    const load = bin ? "npx chat-friends --help" : `node --input-type=module -e 'await import("${manifest.name}")'`;
    const folder = await installed(path);

    expect(runs.length).toBeGreaterThan(0);
    for (const version of runs)
      expect(await sh(folder, load, pathWith(version))).toMatchObject({ exitCode: 0, stderr: "" });
  },
);

/** The address of a sandbox that the command line serves, which was installed in the folder. */
async function servedIn(folder: string, ...options: string[]): Promise<string> {
  // Not through npx, which a signal ends without the program that it has started.
  const program = join(folder, "node_modules/.bin/chat-friends");
  const serving = spawn(program, ["sandbox", "--memory", "--port", "0", ...options], {
    cwd: folder,
    env: environmentOf(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(async () => {
    serving.kill();
    await once(serving, "close");
  });
  const [banner] = await once(serving.stdout.setEncoding("utf8"), "data");
  const [url = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(banner) ?? [];
  return url;
}

// The guide for existing clients opens with a line for a clone, and names the one for a project.
const guide = readFileSync(join(root, "packages/docs/guides/existing-client.md"), "utf8");
const [inClone = "", inProject = ""] = guide.match(/alias chat-friends='.*?'/g) ?? [];

it("the packed command line passes every case of the spec against the sandbox that it serves", {
  timeout: 300_000,
}, async () => {
  const folder = await installed("packages/cli");
  const url = await servedIn(folder);

  const report = await succeed(folder, `${inProject}\nchat-friends contract-test --target ${url}`);
  const byPackage = await succeed(folder, "npx @chat-friends/cli explain 30003");
  const help = await succeed(folder, "npx chat-friends sign --help");

  expect(report.trimEnd().split("\n").at(-1)).toBe("59 of 59 passed");
  expect(byPackage).toContain("30003 AccountNotFound");
  expect(help).toContain("Usage: npx chat-friends sign [options]");
});

it("the guide's line gives a shell in the clone the command, whose output is the signature alone", {
  timeout: 300_000,
}, async () => {
  expect(await succeed(root, `${inClone}\nchat-friends sign`)).toMatch(/^eA[\w*-]{100,}\n$/);
});

it("a bare clone runs a command of the root on a machine with Node 20 and npm", { timeout: 600_000 }, async () => {
  const folder = temporaryFolder();
  const { PATH = "" } = environmentOf();
  const elsewhere = PATH.split(":").filter((each) => !each.includes("node_modules"));
  const path = [bins[20], ...elsewhere].join(":");

  await succeed(folder, `git clone -q ${root} .`);
  expect(await succeed(folder, `npx -y ${packageManager} chat-friends sign`, path)).toMatch(/^eA[\w*-]{100,}\n$/);
});

it.each([
  { path: "packages/cli", load: "npx chat-friends sandbox", said: "it needs Node 22.13.0 or newer; this is Node 20." },
  {
    path: "packages/mocks",
    load: `node --input-type=module -e 'import { setupMocks } from "@chat-friends/mocks/node"; try { setupMocks(); } catch ({ message }) { console.error(message); process.exitCode = 1; }'`,
    said: "msw 3 needs Node 22.12 or newer, and this is Node 20.",
  },
])("on Node 20, $path says in one line what it needs", { timeout: 300_000 }, async ({ path, load, said }) => {
  const { exitCode, stderr } = await sh(await installed(path), load, pathWith(20));

  expect(exitCode).toBe(1);
  expect(stderr.trimEnd().split("\n")).toEqual([expect.stringContaining(said)]);
});

it("on Node 20, the mocks answer without msw", { timeout: 300_000 }, async () => {
  const call = `
    import { mockFetch } from "@chat-friends/mocks/fetch";
    const { ErrorCode } = await (await mockFetch()(new Request("http://a.test/v4/sns/group_get", { method: "POST" }))).json();
    console.log(ErrorCode);`;

  expect(await sh(await installed("packages/mocks"), `node --input-type=module -e '${call}'`, pathWith(20))).toEqual({
    exitCode: 0,
    stdout: "60012\n",
    stderr: "",
  });
});

it("on Node 20, the packed command line checks a file to import, and plans its calls", {
  timeout: 300_000,
}, async () => {
  const folder = await installed("packages/cli");
  writeFiles(folder, { "f.csv": "From_Account,To_Account,AddSource\nann,ben,AddSource_Type_Web\nann,carl,Web\n" });

  const checked = await sh(folder, "npx chat-friends import f.csv --check", pathWith(20));
  const planned = await sh(folder, "npx chat-friends import f.csv --dry-run", pathWith(20));

  expect(checked).toMatchObject({
    exitCode: 2,
    stdout: expect.stringContaining("f.csv:3: cell 3: AddSource must be "),
  });
  expect(planned).toMatchObject({ exitCode: 2, stdout: expect.stringContaining("f.csv: 2 rows, 1 call, ") });
});

it("on Node 20, the packed command line imports a file into a sandbox, and exports the same friends", {
  timeout: 300_000,
}, async () => {
  const folder = await installed("packages/cli");
  const rows = Array.from({ length: 600 }, (_, row) => `owner${row % 300},friend${row},AddSource_Type_Web,list`);
  const header = "From_Account,To_Account,AddSource,GroupName";
  writeFiles(folder, { "f.csv": `${[header, ...rows].join("\n")}\n` });
  const url = await servedIn(folder, "--open-accounts", "--switch", "rateLimit=on");

  const imported = await sh(folder, `npx chat-friends import f.csv --target ${url}`, pathWith(20));
  const exported = await sh(folder, `npx chat-friends export f.csv --target ${url}`, pathWith(20));
  const back = exported.stdout.trimEnd().split("\n").slice(1);

  expect(imported).toEqual({ exitCode: 0, stdout: "f.csv: 600 rows imported\n", stderr: "" });
  expect(exported).toMatchObject({
    exitCode: 0,
    stderr: expect.stringMatching(/^600 rows exported, 0 refused\n[^\n]+\n$/),
  });
  expect(back.map((line) => line.replace(/,,list,.*/, ",list")).sort()).toEqual(rows.toSorted());
});
