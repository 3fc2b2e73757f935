import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { compile } from "../src/index.ts";

let folder: string;
let outfile: string;
let validators: Record<string, (data: unknown) => boolean>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "compile-"));
  outfile = join(folder, "validators.js");
  await compile({
    tables: {
      validators: {
        remark: { type: "string", "x-max-bytes": 96 },
        pair: { type: "object", required: ["Tag"], properties: { Tag: { const: "a" } } },
      },
    },
    outfile,
  });
  ({ validators } = await import(outfile));
});

afterAll(() => rm(folder, { recursive: true }));

it.each([
  ["96 ASCII characters", "x".repeat(96), true],
  ["97 ASCII characters", "x".repeat(97), false],
  ["32 characters of 3 bytes", "好".repeat(32), true],
  ["32 characters of 3 bytes and one more byte", `${"好".repeat(32)}x`, false],
  ["24 characters of 4 bytes", "😀".repeat(24), true],
  ["24 characters of 4 bytes and one more byte", `${"😀".repeat(24)}x`, false],
])("x-max-bytes: 96 counts UTF-8 bytes: %s", (_title, value, valid) => {
  expect(validators["remark"]?.(value)).toBe(valid);
});

it("validates what JSON Schema says beside the house keyword", () => {
  expect(validators["pair"]?.({ Tag: "a" })).toBe(true);
  expect(validators["pair"]?.({ Tag: "b" })).toBe(false);
});

it("writes a module that evaluates no strings and imports nothing", async () => {
  const source = await readFile(outfile, "utf8");

  expect(source).not.toMatch(/\bimport\b|\brequire\(|new Function|\beval\(/);
});

it("refuses a schema with a keyword nobody declared", async () => {
  const misspelt = { tables: { validators: { remark: { type: "string", "x-max-byte": 96 } } }, outfile };

  await expect(compile(misspelt)).rejects.toThrow("x-max-byte");
});
