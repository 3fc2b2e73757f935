import { type OperationObject, replyOf, type Scope } from "./spec.ts";

/** A code that a reply gives, and the text that goes with it. */
export interface Refusal {
  code: number;
  text: string;
  scope: Scope;
}

interface Reply {
  ErrorCode: number;
  ErrorInfo?: string;
}

interface Result {
  ResultCode: number;
  ResultInfo?: string;
}

/** What a reply refuses: the whole request, or items of it. */
export function refusalsIn(operation: OperationObject, value: unknown): Refusal[] {
  const { ErrorCode, ErrorInfo = "" } = value as Reply;
  if (ErrorCode !== 0) return [{ code: ErrorCode, text: ErrorInfo, scope: "request" }];
  return resultsIn(operation, value)
    .filter(({ ResultCode }) => ResultCode !== 0)
    .map(({ ResultCode, ResultInfo = "" }) => ({ code: ResultCode, text: ResultInfo, scope: "item" }));
}

/** The hand-written cases that are about one refusal: nothing else became of their request. */
export function casesAbout(operation: OperationObject, code: number): string[] {
  return Object.entries(replyOf(operation).examples)
    .filter(([, { value }]) => {
      const codes = refusalsIn(operation, value).map((refusal) => refusal.code);
      return codes.length === 1 && codes[0] === code && resultsIn(operation, value).length < 2;
    })
    .map(([name]) => name);
}

function resultsIn(operation: OperationObject, value: unknown): Result[] {
  const member = operation["x-batch"]?.reply ?? "";
  return (value as Record<string, Result[]>)[member] ?? [];
}
