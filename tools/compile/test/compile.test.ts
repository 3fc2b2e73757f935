import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sharedFolder } from "@chat-friends/testing";
import { beforeAll, expect, it } from "vitest";
import { compile } from "../src/compile.ts";

const folder = sharedFolder();
const outfile = join(folder, "validators.js");
let validators: Record<string, { (data: unknown): boolean; errors?: object[] | null }>;

beforeAll(async () => {
  await compile({
    tables: {
      validators: {
        remark: { type: "string", "x-max-bytes": 96 },
        text: { type: "string", "x-storable": true },
        pair: { type: "object", required: ["Tag", "Value"], properties: { Tag: { const: "a" } } },
      },
    },
    outfile,
  });
  ({ validators } = await import(outfile));
});

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

it.each([
  ["text", "a好😀", true],
  ["nothing", "", true],
  ["NUL", "a\0b", false],
  ["the first half of a surrogate pair", "a\ud83d", false],
  ["the second half of a surrogate pair", "\ude00a", false],
  ["both halves the wrong way round", "\ude00\ud83d", false],
])("x-storable is about what a store can keep: %s", (_title, value, valid) => {
  expect(validators["text"]?.(value)).toBe(valid);
});

it.each([
  ["remark", "x".repeat(97), "x-max-bytes", "must NOT have more than 96 bytes"],
  ["text", "\0", "x-storable", "must not hold NUL or half of a surrogate pair"],
])("an error of %s names the rule and contains no part of the value", (name, value, keyword, message) => {
  validators[name]?.(value);

  expect(validators[name]?.errors).toMatchObject([{ instancePath: "", keyword, message }]);
  expect(JSON.stringify(validators[name]?.errors)).not.toContain(JSON.stringify(value));
});

it("a validator stops at its first error", () => {
  validators["pair"]?.({});

  expect(validators["pair"]?.errors).toHaveLength(1);
});

it("writes declarations that name every validator", async () => {
  const text = await readFile(outfile.replace(/js$/, "d.ts"), "utf8");

  expect(text).toContain('export declare const validators: Record<"remark" | "text" | "pair", Validator>;');
});

it("also validates the keywords of JSON Schema", () => {
  expect(validators["pair"]?.({ Tag: "a", Value: 1 })).toBe(true);
  expect(validators["pair"]?.({ Tag: "b", Value: 1 })).toBe(false);
});

it("writes a module that evaluates no strings and imports nothing", async () => {
  const source = await readFile(outfile, "utf8");

  expect(source).not.toMatch(/\bimport\b|\brequire\(|new Function|\beval\(/);
});

it("refuses a schema with an undeclared keyword", async () => {
  const misspelt = { tables: { validators: { remark: { type: "string", "x-max-byte": 96 } } }, outfile };

  await expect(compile(misspelt)).rejects.toThrow("x-max-byte");
});
