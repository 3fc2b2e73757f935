import { expect, it } from "vitest";
import { typesFile } from "../../src/generate/files/types.ts";
import { smallSpec } from "./small-spec.ts";

const typesOf = async (pattern: string): Promise<string> => {
  const { bundle, ...others } = smallSpec({ schemas: { Name: { type: "string", pattern } } });
  const head = { openapi: "3.1.0", info: { title: "t", version: "1" } };
  return typesFile({ ...others, bundle: { ...head, ...bundle } });
};

it.each([
  ["a fixed beginning is a template literal", "^Tag_SNS_Custom_[A-Za-z]{1,8}$", `Name: \`Tag_SNS_Custom_$\{string}\`;`],
  ["no beginning is a string", "^[ -~]+$", "Name: string;"],
  ["a beginning that is a choice is a string", "^(A|B)_[a-z]$", "Name: string;"],
  ["a pattern that may begin anywhere is a string", "Tag_[a-z]", "Name: string;"],
])("the type of a pattern: %s", async (_title, pattern, type) => {
  expect(await typesOf(pattern)).toContain(type);
});
