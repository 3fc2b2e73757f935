import { isDeepStrictEqual } from "node:util";
import { type OperationObject, operationsOf, replyOf, requestOf, type Spec } from "./spec.ts";

/** Where the examples of an operation are not cases (a request and its reply under one key, the first a success); empty when they are. */
export function caseProblems({ bundle }: Spec): string[] {
  return operationsOf(bundle).flatMap((operation) =>
    [...unpaired(operation), ...repeated(operation), ...notASuccess(operation)].map(
      (problem) => `${operation.operationId}: ${problem}`,
    ),
  );
}

function unpaired(operation: OperationObject): string[] {
  const requests = Object.entries(requestOf(operation).examples);
  const replies = Object.entries(replyOf(operation).examples);
  const summaries = Object.fromEntries(replies.map(([name, { summary }]) => [name, summary]));
  const names = requests.map(([name]) => name);
  return [
    ...requests.flatMap(([name, { summary }]) => {
      if (!(name in summaries)) return `the case ${name} has a request and no response`;
      return summaries[name] === summary ? [] : `the case ${name} has two summaries`;
    }),
    ...replies.flatMap(([name]) => (names.includes(name) ? [] : `the case ${name} has a response and no request`)),
  ];
}

/** Two cases may share a request, as long as their replies differ. */
function repeated(operation: OperationObject): string[] {
  const replies = replyOf(operation).examples;
  const cases = Object.entries(requestOf(operation).examples).map(([name, { value }]) => ({
    name,
    packets: [value, replies[name]?.value],
  }));
  return cases.flatMap(({ name, packets }, index) => {
    const earlier = cases.slice(0, index).find((other) => isDeepStrictEqual(other.packets, packets));
    return earlier ? `the cases ${earlier.name} and ${name} are the same` : [];
  });
}

/** The first case is the default one, which answers requests that no case holds. */
function notASuccess(operation: OperationObject): string[] {
  const [first] = Object.entries(replyOf(operation).examples);
  if (!first) return ["it has no case"];
  const [name, { value }] = first;
  return isSuccess(operation, value as Reply) ? [] : [`the first case, ${name}, is not a success`];
}

type Reply = Record<string, unknown>;

function isSuccess(operation: OperationObject, reply: Reply): boolean {
  const items = reply[operation["x-batch"]?.reply ?? ""] ?? [];
  return reply["ErrorCode"] === 0 && (items as Reply[]).every(({ ResultCode }) => ResultCode === 0);
}
