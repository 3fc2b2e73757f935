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

/** Keeps a mutated bundle over a copy of the base; returns whether the copy is that bundle now. */
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

it("refuses to change a release under its version", async () => {
  await expect(kept(narrowed, false)).rejects.toThrow("these changes need");
});

it("changes a version that nobody has received yet", async () => {
  expect(await kept(narrowed, true)).toBe(true);
});
