import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { importReach } from "@chat-friends/testing/import-reach";
import { expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };

const root = join(import.meta.dirname, "..");

/** The imports of an entry at run time: folders of src, files beside them, and packages. */
async function reach(entry: string) {
  const { files, packages } = await importReach(join(root, entry), root);
  return { own: [...new Set(files.map((file) => file.split("/")[1] ?? ""))].sort(), packages };
}

const contract = "@chat-friends/contract";
const graph: Record<string, { own: string[]; packages: string[] }> = {
  ".": { own: ["core", "index.ts", "outcomes", "signers"], packages: [contract, "openapi-fetch"] },
  "./server": {
    own: ["core", "index.ts", "outcomes", "server.ts", "signers"],
    packages: [contract, "@chat-friends/usersig", "openapi-fetch"],
  },
  "./explain": { own: ["explain.ts", "outcomes"], packages: [contract, `${contract}/explain`] },
  "./resilience": { own: ["core", "outcomes", "resilience"], packages: [contract] },
  "./bulk": { own: ["bulk", "core", "outcomes", "resilience"], packages: [contract, `${contract}/validate`] },
  "./gateway": { own: ["core", "gateway"], packages: [contract] },
  "./node": { own: ["bulk", "gateway", "node.ts"], packages: ["node:fs/promises", "node:stream"] },
  "./tracing": { own: ["tracing.ts"], packages: ["@opentelemetry/api"] },
};

it("pins the graph of every entry", () => {
  expect(Object.keys(graph)).toEqual(Object.keys(manifest.exports));
});

it.each(Object.entries(manifest.exports))("the entry %s reaches what it needs and no more", async (name, entry) => {
  expect(await reach(entry["@chat-friends/source"])).toEqual(graph[name]);
});

it("the core imports no other folder, types included", async () => {
  const folder = join(root, "src/core");
  const files = await readdir(folder);
  const sources = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));

  expect(files.length).toBeGreaterThan(10);
  expect(sources.flatMap((source) => source.match(/from "\.\.\/.*"/g) ?? [])).toEqual([]);
});
