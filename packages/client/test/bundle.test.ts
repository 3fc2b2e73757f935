import { mkdirSync, symlinkSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { temporaryFolder } from "@chat-friends/testing";
import { build } from "esbuild";
import * as vite from "vite";
import { expect, it } from "vitest";

/** The bundle of a module with this source, and the files that still have code in it. */
async function bundle(
  contents: string,
  platform: "browser" | "node" | "neutral" = "browser",
  conditions: string[] = [],
) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: "esm",
    platform,
    conditions: ["@chat-friends/source", ...conditions],
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const text = outputFiles.map((file) => file.text).join();
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const files = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
  return { text, files, bytes: gzipSync(text, { level: 9 }).length };
}

it("the browser entry has no function that takes a secret key", async () => {
  const { text, files } = await bundle('export * from "@chat-friends/client"');

  expect(text).not.toMatch(/secret|hmac/i);
  expect(files.filter((file) => /usersig\/|secret/.test(file))).toEqual([]);
});

const server = 'export { secretKeySigner } from "@chat-friends/client/server"';

it.each([
  { bundler: "for browsers", platform: "browser", conditions: [] },
  { bundler: "for browsers that knows import as well", platform: "browser", conditions: ["import", "module"] },
  { bundler: "for React Native and Expo", platform: "neutral", conditions: ["react-native", "import"] },
] as const)("the signer with the key is refused by a bundler $bundler", async ({ platform, conditions }) => {
  const refused = /No matching export in ".*not-for-browsers\.js" for import "secretKeySigner"/;

  await expect(bundle(server, platform, [...conditions])).rejects.toThrow(refused);
});

/** The code of a page with this module, built by Vite. */
async function builtByVite(module: string): Promise<string> {
  const root = temporaryFolder({ "index.html": '<script type="module" src="page.js"></script>', "page.js": module });
  mkdirSync(join(root, "node_modules/@chat-friends"), { recursive: true });
  symlinkSync(join(import.meta.dirname, ".."), join(root, "node_modules/@chat-friends/client"));
  const built = await vite.build({ root, configFile: false, logLevel: "silent", build: { write: false } });
  return [built]
    .flatMap((each) => ("output" in each ? each.output : []))
    .map((file) => ("code" in file ? file.code : ""))
    .join();
}

it("a page that Vite builds gets no signer with the key", async () => {
  const entry = '"@chat-friends/client/server"';

  await expect(builtByVite(`import { secretKeySigner } from ${entry}; console.log(secretKeySigner)`)).rejects.toThrow(
    /"secretKeySigner" is not exported by ".*not-for-browsers\.js"/,
  );
  const later = await builtByVite(`const { secretKeySigner } = await import(${entry}); console.log(secretKeySigner)`);
  expect(later).toContain("it is for servers only");
  expect(later).not.toMatch(/hmac/i);
});

it.each([
  { bundler: "for Node", platform: "node", conditions: [] },
  { bundler: "for Next.js' Edge routes", platform: "browser", conditions: ["edge-light"] },
] as const)("the server entry is found by a bundler $bundler", async ({ platform, conditions }) => {
  await expect(bundle(server, platform, [...conditions])).resolves.toHaveProperty(
    "text",
    expect.stringContaining("secretKey"),
  );
});

it("a bundler for React Native and Expo resolves the browser entry", async () => {
  const { text } = await bundle('export * from "@chat-friends/client"', "neutral", ["react-native", "import"]);

  expect(text).toContain("createClient");
});

it("createClient imports the core and no other folder", async () => {
  const { files } = await bundle('export { createClient } from "@chat-friends/client"');

  const folders = files.flatMap((file) => /(?:^|\/)src\/([^/]+)\/[^/]+$/.exec(file)?.[1] ?? []);
  expect(new Set(folders)).toEqual(new Set(["core"]));
});

const openapiFetch = 'export { default as openapiFetch } from "openapi-fetch";';
const createClient = 'export { createClient } from "@chat-friends/client";';
const resilient = `${createClient} export { resilient } from "@chat-friends/client/resilience";`;

it("createClient adds at most 2.5 kB, minified and gzipped, to openapi-fetch", async () => {
  const bare = await bundle(openapiFetch);
  const ours = await bundle(createClient);

  expect(ours.bytes - bare.bytes).toBeLessThanOrEqual(2500);
});

it.each([
  ["createClient", openapiFetch, createClient],
  ["outcomes", createClient, `${createClient} export { unwrap, outcomes } from "@chat-friends/client";`],
  ["resilient", createClient, resilient],
  ["importFriends", resilient, `${resilient} export { importFriends } from "@chat-friends/client/bulk";`],
  ["explain", createClient, `${createClient} export { explain } from "@chat-friends/client/explain";`],
  ["gateway", createClient, `${createClient} export { gateway } from "@chat-friends/client/gateway";`],
])("%s adds at most the size in the README", async (name, without, withIt) => {
  const readme = await readFile(join(import.meta.dirname, "../README.md"), "utf8");
  const [, said] = new RegExp(`Costs .*\\W${name}\\W[^,]*? ([\\d.]+) kB`).exec(readme) ?? [];

  const [before, after] = [await bundle(without), await bundle(withIt)];

  expect((after.bytes - before.bytes) / 1000).toBeLessThanOrEqual(Number(said));
});

it("only the entry ./explain contains the catalogue's sentences", async () => {
  const core = await bundle('export * from "@chat-friends/client"');
  const explain = await bundle('export * from "@chat-friends/client/explain"');

  const hasSentences = (file: string) => /explanations/.test(file);
  expect(core.files.filter(hasSentences)).toEqual([]);
  expect(explain.files.filter(hasSentences)).toHaveLength(1);
});

it("the bulk entry and what it brings work in a browser: nothing of it is Node's", async () => {
  const { text } = await bundle('export * from "@chat-friends/client/bulk"');

  expect(text).toContain("importFriends");
  expect(text).not.toMatch(/node:|process\./);
});
