import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Json } from "../src/json.ts";
import { keep } from "../src/keep.ts";
import { released } from "../src/places.ts";
import { object, schema } from "./bundle-parts.ts";
import { writeMutated } from "./compare.ts";
import { inFolder } from "./temporary-folder.ts";

const narrowed = (document: Json) => void Object.assign(schema(document, "AddSource"), { maxLength: 20 });

/** Keeps a mutated bundle over a copy of the base; returns whether the copy is that bundle now. */
function kept(mutate: (document: Json) => void, unreleased: boolean): Promise<boolean> {
  return inFolder(async (folder) => {
    const base = join(folder, "base.json");
    await copyFile(released, base);
    const revision = await writeMutated(folder, mutate);
    await keep(revision, base, unreleased);
    return (await readFile(base, "utf8")) === (await readFile(revision, "utf8"));
  });
}

it("keeps a bundle whose version follows", async () => {
  const next = (document: Json) => {
    narrowed(document);
    object(document, "info")["version"] = "99.0.0";
  };

  expect(await kept(next, false)).toBe(true);
});

it("refuses to change a release under its version", async () => {
  await expect(kept(narrowed, false)).rejects.toThrow("these changes need");
});

it("changes a version that nobody has received yet", async () => {
  expect(await kept(narrowed, true)).toBe(true);
});
