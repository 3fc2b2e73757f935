import { expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };
import * as examples from "../src/examples.ts";
import * as explain from "../src/explain.ts";
import * as index from "../src/index.ts";
import * as refuse from "../src/refuse/index.ts";
import * as switches from "../src/switches.ts";
import * as validate from "../src/validate.ts";

it.each([
  [
    ".",
    index,
    [
      "accountOf",
      "errors",
      "failAccount",
      "isBatch",
      "isListed",
      "isOperationId",
      "operationIds",
      "operations",
      "regions",
    ],
  ],
  ["./examples", examples, ["casesOf", "defaultCaseOf", "derivedCasesOf", "differences", "examples"]],
  ["./explain", explain, ["explain", "explanations", "matchesText"]],
  ["./validate", validate, ["firstViolation", "itemViolation", "replyViolation", "requestViolation"]],
  [
    "./refuse",
    refuse,
    [
      "admitAddress",
      "admitBody",
      "admitQuery",
      "excerpt",
      "failure",
      "isNestedTooDeep",
      "maxBodyBytes",
      "maxNesting",
      "nearest",
      "refuse",
      "refuseItem",
      "refuseItemWith",
      "resultInfo",
      "shownPath",
    ],
  ],
  ["./switches", switches, ["switchNames", "switches"]],
])("the entry %s exports these values", (_entry, module, names) => {
  expect(Object.keys(module).sort()).toEqual(names);
});

it("has six entries, published without the source condition", () => {
  const entries = Object.entries(manifest.exports);

  expect(entries.map(([entry]) => entry)).toEqual([
    ".",
    "./examples",
    "./explain",
    "./validate",
    "./refuse",
    "./switches",
  ]);
  expect(manifest.publishConfig.exports).toEqual(
    Object.fromEntries(entries.map(([entry, { types, default: module }]) => [entry, { types, default: module }])),
  );
});
