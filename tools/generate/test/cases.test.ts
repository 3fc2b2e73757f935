import { expect, it } from "vitest";
import { caseProblems } from "../src/cases.ts";
import { type Examples, smallSpec } from "./small-spec.ts";

const request = { Items: ["a"] };
const success = { ResultItem: [{ ResultCode: 0 }], ErrorCode: 0 };
const refused = { ResultItem: [{ ResultCode: 30001 }], ErrorCode: 0 };
const failure = { ErrorCode: 30003 };

/** Examples whose summary is the name of the case. */
const examples = (values: Record<string, unknown>): Examples =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { summary: name, value }]));

it.each<[title: string, requests: Record<string, unknown>, responses: Record<string, unknown>]>([
  ["one success", { basic: request }, { basic: success }],
  ["one request in two cases", { basic: request, refused: request }, { basic: success, refused }],
  ["one reply in two cases", { basic: request, other: {} }, { basic: success, other: success }],
])("finds nothing wrong with %s", (_title, requests, responses) => {
  const spec = smallSpec({ requests: examples(requests), responses: examples(responses) });

  expect(caseProblems(spec)).toEqual([]);
});

it.each<[problem: string, requests: Record<string, unknown>, responses: Record<string, unknown>]>([
  ["the case other has a request and no response", { basic: request, other: {} }, { basic: success }],
  ["the case other has a response and no request", { basic: request }, { basic: success, other: failure }],
  ["the cases basic and other are the same", { basic: request, other: request }, { basic: success, other: success }],
  ["the first case, refused, is not a success", { refused: request }, { refused }],
  ["the first case, failure, is not a success", { failure: request }, { failure }],
  ["it has no case", {}, {}],
])("says: %s", (problem, requests, responses) => {
  const spec = smallSpec({ requests: examples(requests), responses: examples(responses) });

  expect(caseProblems(spec)).toEqual([`greet: ${problem}`]);
});

it("says where request and response do not tell the same about a case", () => {
  const spec = smallSpec({
    requests: { basic: { summary: "A greeting", value: request } },
    responses: { basic: { summary: "A farewell", value: success } },
  });

  expect(caseProblems(spec)).toEqual(["greet: the case basic has two summaries"]);
});
