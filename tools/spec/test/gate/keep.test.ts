import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { keep, released } from "../../src/gate/released.ts";
import type { Json } from "../../src/model/json.ts";
import { object, schema } from "./bundle-parts.ts";
import { mutatedBundles } from "./compare.ts";

const { writeMutated } = mutatedBundles();

const narrowed = (document: Json) => void Object.assign(schema(document, "AddSource"), { maxLength: 20 });

/** Keeps a mutated bundle as the base, in a copy. Returns whether the copy is now that bundle. */
async function kept(mutate: (document: Json) => void, unreleased: boolean): Promise<boolean> {
  const base = join(temporaryFolder(), "base.json");
  await copyFile(released, base);
  const revision = await writeMutated(mutate);
  await keep(revision, base, unreleased);
  return (await readFile(base, "utf8")) === (await readFile(revision, "utf8"));
}

it("keeps a bundle whose version follows", async () => {
  const next = (document: Json) => {
    narrowed(document);
    object(document, "info")["version"] = "99.0.0";
  };

  expect(await kept(next, false)).toBe(true);
});

it("refuses to change a release without a new version", async () => {
  await expect(kept(narrowed, false)).rejects.toThrow("these changes need");
});

it("changes a version that is not published yet", async () => {
  expect(await kept(narrowed, true)).toBe(true);
});
