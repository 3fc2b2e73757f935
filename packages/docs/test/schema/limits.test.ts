import { expect, it } from "vitest";
import { limitsOf } from "../../build/schema/limits.ts";
import type { Schema } from "../../build/schema/schema.ts";

it.each<[title: string, schema: Schema, limits: string[]]>([
  ["bytes instead of characters", { maxLength: 30, "x-max-bytes": 30 }, ["at most 30 bytes of UTF-8"]],
  ["bytes with a minimum", { minLength: 1, "x-max-bytes": 30 }, ["1 to 30 bytes of UTF-8"]],
  ["characters", { minLength: 1, maxLength: 32 }, ["1 to 32 characters"]],
  ["a text that is not empty", { minLength: 1 }, ["not empty"]],
  ["items", { minItems: 1, maxItems: 1000 }, ["1 to 1000 items"]],
  ["one item at least", { minItems: 1 }, ["at least 1 item"]],
  ["a range", { minimum: 0, maximum: 4294967295 }, ["0 to 4294967295"]],
  ["an open range", { minimum: 0 }, ["0 or more"]],
  ["a pattern", { pattern: "^a$" }, ["matches `^a$`"]],
  ["nothing", { type: "string" }, []],
])("says %s", (_title, schema, limits) => {
  expect(limitsOf(schema)).toEqual(limits);
});
