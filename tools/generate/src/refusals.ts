import { type OperationObject, replyOf } from "./spec.ts";

interface Reply {
  ErrorCode: number;
}

interface Result {
  ResultCode: number;
}

/** The hand-written cases that are about one refusal: nothing else became of their request. */
export function casesAbout(operation: OperationObject, code: number): string[] {
  return Object.entries(replyOf(operation).examples)
    .filter(([, { value }]) => {
      const codes = codesIn(operation, value);
      return codes.length === 1 && codes[0] === code && resultsIn(operation, value).length < 2;
    })
    .map(([name]) => name);
}

/** The codes with which a reply refuses the whole request, or items of it. */
function codesIn(operation: OperationObject, value: unknown): number[] {
  const { ErrorCode } = value as Reply;
  if (ErrorCode !== 0) return [ErrorCode];
  return resultsIn(operation, value)
    .map(({ ResultCode }) => ResultCode)
    .filter((code) => code !== 0);
}

function resultsIn(operation: OperationObject, value: unknown): Result[] {
  const member = operation["x-batch"]?.reply ?? "";
  return (value as Record<string, Result[]>)[member] ?? [];
}
