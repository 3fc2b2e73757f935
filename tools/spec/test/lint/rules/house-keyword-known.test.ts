import { expect, it } from "vitest";
import { houseKeywordKnown } from "../../../src/lint/rules/house-keyword-known.ts";
import { specWhere } from "../small-spec.ts";

const advice = "is not a house keyword; correct it, or explain it in README.md and list it in the rule";

it("takes the keywords that the README explains, and x-max-bytes as a key of x-source", () => {
  const spec = specWhere("schemas/scalars.yaml", "x-source: 'limits: names'", "x-source: { x-max-bytes: assumed }");

  expect(houseKeywordKnown(spec)).toEqual([]);
});

it.each([
  { file: "schemas/scalars.yaml", of: "x-max-bytes", instead: "x-maxBytes" },
  { file: "schemas/greet.yaml", of: "x-source", instead: "x-sorce" },
  { file: "parameters.yaml", of: "required: true", instead: "x-required: true" },
  { file: "paths/greet.yaml", of: "description: Greets people.", instead: "x-summary: Greets people." },
  { file: "openapi.yaml", of: "description: Say hello.", instead: "x-say: hello" },
])("refuses $instead in $file", ({ file, of, instead }) => {
  const keyword = instead.split(":")[0];

  expect(houseKeywordKnown(specWhere(file, of, instead))).toEqual([`${file}: ${keyword} ${advice}`]);
});
