import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { sharedFolder } from "@chat-friends/testing";
import { pack } from "@chat-friends/testing/pnpm";
import { beforeAll, expect, it } from "vitest";
import { publishedPackages } from "../../src/packages.ts";
import { problemsOf } from "../../src/release/problems.ts";
import { readTarball, repack } from "./tarball.ts";

const root = join(import.meta.dirname, "../../../..");
const published = publishedPackages(root).map(({ folder }) => basename(folder));

const folder = sharedFolder();
const tarballOf = (name: string) => join(folder, `${name}.tgz`);

beforeAll(async () => {
  await pack(published, folder);
});

it("seven packages are published", () => {
  expect(published).toEqual(["cli", "client", "contract", "contract-tests", "mocks", "sandbox", "usersig"]);
});

it.each(published)("publint and attw find nothing wrong in the packed %s", async (name) => {
  const tarball = await readFile(tarballOf(name));

  expect(await problemsOf(new Uint8Array(tarball))).toEqual([]);
});

it.each(published)("the packed %s has a licence, a README and what was built, and nothing else", async (name) => {
  const { files, manifest } = await readTarball(tarballOf(name));
  const [entry] = Object.values({ ...manifest.bin, main: manifest.exports?.["."]?.default });
  // The cases of contract-tests start from these worlds.
  const worlds = /^package\/worlds\/\w+\.\w+\.json$/;
  const others = files.filter((file) => !file.startsWith("package/dist/") && !worlds.test(file));

  expect(others.sort()).toEqual(["package/LICENSE", "package/README.md", "package/package.json"]);
  expect(files).toContain(entry?.replace(/^(\.\/)?/, "package/"));
});

it.each(published)(
  "each module of the packed %s has its source: what an earlier build left is not packed",
  async (name) => {
    const { files } = await readTarball(tarballOf(name));
    const modules = files.filter((file) => file.endsWith(".js")).map((file) => file.slice("package/dist/".length, -3));
    // Validators are compiled from schemas.
    const written = modules.filter((module) => !module.startsWith("validators/"));
    const sources = written.map((module) => `packages/${name}/src/${module}.ts`);

    expect(sources.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  },
);

it.each(published)("the packed %s says what a registry shows, and depends on exact versions", async (name) => {
  const { manifest } = await readTarball(tarballOf(name));

  expect(manifest).toMatchObject({
    name: `@chat-friends/${name}`,
    description: expect.stringMatching(/^[A-Z].*\w$|^chat-friends: .*\w$/),
    license: "MIT",
    type: "module",
    sideEffects: false,
    engines: { node: expect.stringMatching(/^>=\d+/) },
    publishConfig: { access: "public" },
  });
  for (const version of Object.values(manifest.dependencies ?? {})) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

it.each([
  {
    fault: "an entry that is not in the tarball",
    found: 'publint: pkg.exports["."].default is ./dist/index.js but the file does not exist.',
    plant: ({ remove }) => remove("dist/index.js"),
  },
  {
    fault: "a module that is not in the tarball",
    found: "attw: InternalResolutionError at /node_modules/@chat-friends/usersig/dist/index.d.ts",
    plant: ({ remove }) => Promise.all([remove("dist/mint.js"), remove("dist/mint.d.ts")]),
  },
  {
    fault: "a declaration that a compiler never reaches",
    found: 'publint: pkg.exports["."].types should be the first',
    plant: ({ edit }) => edit({ exports: { ".": { default: "./dist/index.js", types: "./dist/index.d.ts" } } }),
  },
  {
    fault: "an ES module that is declared CommonJS",
    found: "attw: UnexpectedModuleSyntax at /node_modules/@chat-friends/usersig/dist/index.js",
    plant: ({ edit }) => edit({ type: "commonjs" }),
  },
] satisfies { fault: string; found: string; plant: Parameters<typeof repack>[2] }[])(
  "$fault is found",
  async ({ found, plant }) => {
    const changed = await repack(tarballOf("usersig"), join(folder, "changed"), plant);

    expect(await problemsOf(changed)).toContainEqual(expect.stringContaining(found));
  },
);
