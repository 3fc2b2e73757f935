import { expect, it } from "vitest";
import { caseIsAPair } from "../../../src/lint/rules/case-is-a-pair.ts";
import { specWith } from "../small-spec.ts";

const examples = (text: string) => specWith({ "examples/greet.yaml": text });

it("takes requests and responses with the same keys and summaries, a success first", () => {
  const spec = examples(`
requests:
  basic: { summary: One, value: {} }
  refused: { summary: Two, value: {} }
responses:
  basic: { summary: One, value: { ErrorCode: 0, Items: [{ ResultCode: 0 }] } }
  refused: { summary: Two, value: { ErrorCode: 30001 } }
`);

  expect(caseIsAPair(spec)).toEqual([]);
});

it.each([
  {
    fault: "a request alone",
    text: "{ requests: { a: {}, b: {} }, responses: { a: { value: { ErrorCode: 0 } } } }",
    problem: "b has no response; write it under responses",
  },
  {
    fault: "a response alone",
    text: "{ requests: { a: {} }, responses: { a: { value: { ErrorCode: 0 } }, b: {} } }",
    problem: "b has no request; write it under requests",
  },
  {
    fault: "two summaries",
    text: "{ requests: { a: { summary: One } }, responses: { a: { summary: Two } } }",
    problem: "a has two summaries; give request and response the same one",
  },
  {
    fault: "another order",
    text: "{ requests: { a: {}, b: {} }, responses: { b: {}, a: {} } }",
    problem: "a stands elsewhere among the responses; keep one order",
  },
  {
    fault: "a refused request first",
    text: "{ requests: { a: {} }, responses: { a: { value: { ErrorCode: 30001 } } } }",
    problem: "a is refused, in part or whole; begin with a success",
  },
  {
    fault: "a refused item first",
    text: "{ requests: { a: {} }, responses: { a: { value: { ErrorCode: 0, Items: [{ ResultCode: 30001 }] } } } }",
    problem: "a is refused, in part or whole; begin with a success",
  },
  { fault: "no case", text: "{ requests: {}, responses: {} }", problem: "there is no case; write a successful one" },
])("refuses $fault", ({ text, problem }) => {
  expect(caseIsAPair(examples(text))).toEqual([`examples/greet.yaml: ${problem}`]);
});
