import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { rules } from "../../src/lint/lint.ts";
import { parseSpec, readSpec, specFolder } from "../../src/model/read-spec.ts";
import type { Spec } from "../../src/model/spec.ts";

// A rule that depends on words of the spec finds nothing after these words have changed. Its own test, with a small spec, does not show that.

type RuleName = keyof typeof rules;

/** A fault for each rule: in this file, a text is replaced. */
const faults: Record<RuleName, [file: string, of: string, instead: string]> = {
  "operation-is-a-file": ["paths/friend_add.yaml", "operationId: friend_add", "operationId: friend_adds"],
  "operation-takes-the-query": ["paths/friend_add.yaml", "    - $ref: ../parameters.yaml#/random\n", ""],
  "service-before-sandbox": ["openapi.yaml", "https://console.tim.qq.com", "http://127.0.0.1:4600"],
  "reply-has-a-description-of-its-own": ["paths/friend_import.yaml", "each friend to write", "each friend to add"],
  "description-is-a-sentence": ["schemas/scalars.yaml", "at most 96 bytes.", "at most 96 bytes"],
  "house-keyword-known": ["schemas/group_get.yaml", "x-tolerated", "x-tolerate"],
  "source-stated": ["schemas/tags.yaml", "  x-source: 'relationship: Custom friend fields'\n", ""],
  "assumed-has-a-ledger-row": ["ledger.yaml", "UnixSeconds: whole seconds", "whole seconds"],
  "ledger-row-is-whole": ["ledger.yaml", "confidence: A", "confidence: C"],
  "switch-is-whole": ["switches.yaml", "did not require in live calls.", "did not require in live calls"],
  "switch-has-a-ledger-row": ["ledger.yaml", "switch: pendingLimit", "switch: null"],
  "scalar-has-constraint-and-example": ["schemas/scalars.yaml", "  examples: [remark1]\n", ""],
  "optional-text-may-be-empty": ["schemas/scalars.yaml", "  maxLength: 96", "  minLength: 1\n  maxLength: 96"],
  "newer-pages-mark-what-they-leave-out": ["schemas/profile-fields.yaml", "  deprecated: true\n", ""],
  "bytes-have-upper-bound": ["schemas/scalars.yaml", "x-max-bytes: 96", "x-max-bytes: 97"],
  "case-is-a-pair": ["examples/group_get.yaml", "  unchanged:\n", "  nothing_new:\n"],
  "request-selects-one-case": [
    "examples/group_get.yaml",
    "LastSequence: 2\n  with_members",
    "LastSequence: 1\n  with_members",
  ],
  "examples-exact": ["schemas/scalars.yaml", "examples: [remark1]", "examples: [1]"],
  "error-code-known": ["examples/group_get.yaml", "ErrorCode: 30003", "ErrorCode: 30539"],
  "error-text-known": ["errors.yaml", "reason: My_Friend_Num_Exceed_Threshold", "reason: Friends_Full"],
  "error-row-is-whole": ["errors.yaml", "retry: after-change", "retry: soon"],
  "error-row-is-used": ["errors.yaml", "returned_by: [friend_add]", "returned_by: [group_get]"],
  "every-code-has-a-row": ["schemas/group_get.yaml", "    - 30007\n", "    - 30007\n    - 30008\n"],
};

const own = await readSpec(specFolder);

/** This spec with one text in a file replaced. */
function ownSpecWhere(file: string, of: string, instead: string): Spec {
  const text = readFileSync(join(specFolder, file), "utf8");
  if (!text.includes(of)) throw new Error(`${file} does not hold ${of}`);
  const { paths, examples, schemas, ...files } = parseSpec({ [file]: text.replace(of, instead) });
  const [changed] = Object.entries(files).filter(([, content]) => content !== undefined);
  return {
    ...own,
    ...(changed && Object.fromEntries([changed])),
    paths: { ...own.paths, ...paths },
    examples: { ...own.examples, ...examples },
    schemas: { ...own.schemas, ...schemas },
  };
}

it.each(Object.keys(rules) as RuleName[])("%s finds its fault in this spec", (name) => {
  expect(rules[name](own)).toEqual([]);
  expect(rules[name](ownSpecWhere(...faults[name]))).not.toEqual([]);
});
