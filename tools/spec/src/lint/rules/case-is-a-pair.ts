import { codesIn } from "../../model/codes.ts";
import type { Examples, Spec } from "../../model/spec.ts";

/** A case is a request and its response with the same name and summary, in the same order; the first case is a success. */
export function caseIsAPair({ examples }: Spec): string[] {
  return Object.entries(examples).flatMap(([operation, cases]) =>
    [...unpaired(cases), ...firstIsASuccess(cases)].map((problem) => `examples/${operation}.yaml: ${problem}`),
  );
}

function unpaired({ requests = {}, responses = {} }: Examples): string[] {
  const asked = Object.keys(requests);
  const answered = Object.keys(responses);
  const both = asked.filter((name) => answered.includes(name));
  const differing = both.filter((name) => requests[name]?.summary !== responses[name]?.summary);
  const answeredBoth = answered.filter((name) => asked.includes(name));
  const moved = both.find((name, index) => answeredBoth[index] !== name);
  return [
    ...asked.filter((name) => !both.includes(name)).map((name) => `${name} has no response; write it under responses`),
    ...answered.filter((name) => !both.includes(name)).map((name) => `${name} has no request; write it under requests`),
    ...differing.map((name) => `${name} has two summaries; give request and response the same one`),
    ...(moved ? [`${moved} stands elsewhere among the responses; keep one order`] : []),
  ];
}

/** The first case is the default: it also answers requests that are not in any case. */
function firstIsASuccess({ responses = {} }: Examples): string[] {
  const [first] = Object.entries(responses);
  if (!first) return ["there is no case; write a successful one"];
  const [name, { value }] = first;
  return codesIn(value).length === 0 ? [] : [`${name} is refused, in part or whole; begin with a success`];
}
