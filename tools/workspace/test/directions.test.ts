import { join } from "node:path";
import { expect, it } from "vitest";
import { readSourceFiles } from "../src/directions/source-files.ts";
import { directions } from "../src/directions/table.ts";
import { violations } from "../src/directions/violations.ts";
import { readPackages } from "../src/packages.ts";

const root = join(import.meta.dirname, "../../..");
const packages = readPackages(root);
const named = (name: string) => ({ folder: `packages/${name}`, manifest: { name: `@chat-friends/${name}` } });

it("the eight packages exist, and every package of the workspace has a row", () => {
  const names = packages.map(({ manifest }) => manifest.name);

  expect(packages.filter(({ folder }) => folder.startsWith("packages/")).map(({ folder }) => folder)).toEqual([
    "packages/cli",
    "packages/client",
    "packages/contract",
    "packages/contract-tests",
    "packages/docs",
    "packages/mocks",
    "packages/sandbox",
    "packages/usersig",
  ]);
  expect(Object.keys(directions).sort()).toEqual(names.sort());
});

it("no package and no import breaks the directions", () => {
  const files = readSourceFiles(root, packages);

  expect(violations({ packages, files }, directions)).toEqual([]);
});

it("the reader finds existing imports", () => {
  const own = packages.filter(({ manifest }) => manifest.name === "@chat-friends/workspace");
  const files = readSourceFiles(root, own);

  const forbidden = { "@chat-friends/workspace": { imports: [], node: [] } };

  expect(violations({ packages: own, files }, forbidden)).toContain(
    "tools/workspace/src/run.ts imports node:child_process, and is not for Node alone",
  );
});

it.each([
  { name: "mocks", kind: "dependencies", on: "sandbox" },
  { name: "client", kind: "peerDependencies", on: "mocks" },
  { name: "sandbox", kind: "optionalDependencies", on: "compile" },
  { name: "contract", kind: "dependencies", on: "spec" },
  { name: "contract-tests", kind: "dependencies", on: "client" },
  { name: "cli", kind: "dependencies", on: "docs" },
])("$name must not have $on in its $kind", ({ name, kind, on }) => {
  const manifest = { name: `@chat-friends/${name}`, [kind]: { [`@chat-friends/${on}`]: "workspace:*" } };

  expect(violations({ packages: [{ folder: "packages/x", manifest }], files: [] }, directions)).toEqual([
    `packages/x/package.json depends on @chat-friends/${on}`,
  ]);
});

it.each([
  { name: "mocks", path: "src/index.ts", text: 'import { x } from "@chat-friends/sandbox";' },
  { name: "client", path: "src/index.ts", text: 'import type { X } from "@chat-friends/mocks";' },
  { name: "sandbox", path: "src/index.ts", text: 'export { x } from "@chat-friends/client/server";' },
  { name: "contract", path: "src/index.ts", text: 'const x = await import("@chat-friends/usersig");' },
  { name: "contract-tests", path: "src/index.ts", text: 'import {\n  x,\n  y,\n} from "@chat-friends/mocks/node";' },
  { name: "cli", path: "src/main.ts", text: 'import "@chat-friends/docs";' },
  { name: "spec-tools", path: "src/generate/main.ts", text: 'import { x } from "@chat-friends/contract";' },
  { name: "sandbox", path: "src/index.ts", text: 'import { compile } from "@chat-friends/compile";' },
  { name: "client", path: "src/index.ts", text: 'import { x } from "../../contract/src/index.ts";' },
  { name: "cli", path: "src/deep/main.ts", text: 'export * from "../../../sandbox/src/index.ts";' },
  { name: "contract", path: "src/index.ts", text: 'import { readFile } from "node:fs/promises";' },
  { name: "mocks", path: "src/handlers.ts", text: 'import { join } from "path";' },
  { name: "client", path: "src/core/send.ts", text: 'import { Buffer } from "node:buffer";' },
  { name: "usersig", path: "src/primitives/portable.ts", text: 'import { createHmac } from "node:crypto";' },
  { name: "sandbox", path: "src/stores/memory.ts", text: 'import { DatabaseSync } from "node:sqlite";' },
  { name: "docs", path: "src/page.ts", text: 'import { runSuite } from "@chat-friends/contract-tests";' },
  { name: "docs", path: "src/page.ts", text: 'import { render } from "../build/render.ts";' },
  { name: "docs", path: "build/site.ts", text: 'import { sandbox } from "@chat-friends/cli";' },
  { name: "client", path: "samples/first-call.ts", text: 'import { createSandbox } from "@chat-friends/sandbox";' },
  { name: "docs", path: "samples/call.ts", text: 'import { x } from "../../client/samples/call.ts";' },
  { name: "sandbox", path: "src/index.ts", text: 'export { sqlite } from "./sqlite.ts";' },
])("$path of $name must not contain: $text", ({ name, path, text }) => {
  const each = named(name);
  const files = [{ package: each.manifest.name, path, text }];

  expect(violations({ packages: [each], files }, directions)).toEqual([
    expect.stringContaining(`packages/${name}/${path} imports `),
  ]);
});

it.each([
  { name: "mocks", path: "src/index.ts", text: 'import { refuse } from "@chat-friends/contract/refuse";' },
  { name: "mocks", path: "src/node.ts", text: 'import { join } from "node:path";' },
  { name: "mocks", path: "src/index.ts", text: ' * import { createSandbox } from "@chat-friends/sandbox";' },
  { name: "sandbox", path: "src/stores/sqlite/open.ts", text: 'import { DatabaseSync } from "node:sqlite";' },
  { name: "sandbox", path: "src/index.ts", text: 'import type { Sqlite } from "./sqlite.ts";' },
  { name: "sandbox", path: "src/stores/memory.ts", text: 'import { table } from "../relations/friend-table.ts";' },
  { name: "usersig", path: "src/index.ts", text: 'import { x } from "@chat-friends/usersig";' },
  { name: "docs", path: "samples/cases.ts", text: 'import { runSuite } from "@chat-friends/contract-tests";' },
  { name: "docs", path: "build/ledger.ts", text: 'import.meta.resolve("@chat-friends/spec/ledger.yaml");' },
  { name: "docs", path: "browser/home.ts", text: 'import { readFile } from "node:fs/promises";' },
  { name: "contract", path: "build/validators.ts", text: 'import { compile } from "@chat-friends/compile";' },
  { name: "contract", path: "build/validators.ts", text: 'import { schemas } from "../src/schemas.gen.ts";' },
  { name: "bench", path: "src/main.ts", text: 'import { compile } from "@chat-friends/compile";' },
  { name: "client", path: "src/index.ts", text: 'const from = "@chat-friends/sandbox";' },
])("$path of $name may contain: $text", ({ name, path, text }) => {
  const each = named(name);
  const files = [{ package: each.manifest.name, path, text }];

  expect(violations({ packages: [each], files }, directions)).toEqual([]);
});

it("a package without a row is a violation", () => {
  expect(violations({ packages: [named("stranger")], files: [] }, directions)).toEqual([
    "@chat-friends/stranger has no row in the table of directions",
  ]);
});
