import { expect, it } from "vitest";
import { errorTextKnown } from "../../../src/lint/rules/error-text-known.ts";
import type { Spec } from "../../../src/model/spec.ts";
import { specWith } from "../small-spec.ts";

/** A spec with one case of this reply, and 30001 with these members beside its code. */
function specOf(reply: string, members = "reason: Name_Illegal"): Spec {
  return specWith({
    "examples/greet.yaml": `{ responses: { it: { value: ${reply} } } }`,
    "errors.yaml": `{ operations: [{ code: 30001, returned_by: [greet], ${members} }], public: [{ code: 60002 }] }`,
  });
}

const item = (text: string) => `{ ErrorCode: 0, ResultItem: [{ ResultCode: 30001, ResultInfo: ${text} }] }`;

it.each([
  ["the text of its reason", item("Err_SNS_Greet_Name_Illegal"), undefined],
  ["the whole text of a refused request", "{ ErrorCode: 30001, ErrorInfo: Err_Known }", "error_info: Err_Known"],
  ["a text with its own meaning", item("Err_SNS_Greet_Long"), "reasons: [{ text: Err_SNS_*_Long }]"],
  ["a text with its own meaning that begins like this", item("DECODE_ERR at 1"), "reasons: [{ text: DECODE_ERR* }]"],
  ["a public code, whatever its text", "{ ErrorCode: 60002, ErrorInfo: anything }", undefined],
  ["no code", "{ ErrorCode: 0 }", undefined],
])("takes a case with %s", (_title, reply, members) => {
  expect(errorTextKnown(specOf(reply, members))).toEqual([]);
});

it("accepts a text with its own meaning that the whole text of a refused request shows", () => {
  const members = "error_info: Err_Known, reasons: [{ text: Err_Known }]";

  expect(errorTextKnown(specOf("{ ErrorCode: 0 }", members))).toEqual([]);
});

it.each([
  ["text of its own", item("Name_Illegal"), "says Name_Illegal with 30001"],
  ["text that goes on", item("Err_SNS_Greet_Name_Illegal_"), "says Err_SNS_Greet_Name_Illegal_ with 30001"],
  ["empty text", item("''"), "says nothing with 30001"],
])("refuses a case with a %s", (_title, reply, problem) => {
  expect(errorTextKnown(specOf(reply))).toEqual([
    `examples/greet.yaml: it ${problem}, which errors.yaml does not know; correct one of the two`,
  ]);
});

it("refuses a text with its own meaning that no case shows", () => {
  const members = "reasons: [{ text: Err_SNS_*_Long }, { text: Err_SNS_*_Short }]";

  expect(errorTextKnown(specOf(item("Err_SNS_Greet_Long"), members))).toEqual([
    "errors.yaml: 30001 has a reason for Err_SNS_*_Short, which no case shows; write a case, or remove the reason",
  ]);
});

it("takes a text that was seen if it fits a text of its row, and refuses another", () => {
  const shown = item("Err_SNS_Greet_Long");
  const seen = (whole: string) => `reasons: [{ text: Err_SNS_*_Long, seen: { ${whole}: a page } }]`;

  expect(errorTextKnown(specOf(shown, seen("Err_SNS_Greet_Long")))).toEqual([]);
  expect(errorTextKnown(specOf(shown, seen("Err_SNS_Greet_Short")))).toEqual([
    "errors.yaml: 30001 has seen Err_SNS_Greet_Short, which fits none of its texts; move it to its row",
  ]);
});
