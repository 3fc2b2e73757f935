import type { Switches } from "../switches.ts";
import type { OperationId, RequestOf } from "../types.ts";
import { requestViolation, type Violation } from "../validate.ts";
import { asRead } from "./as-read.ts";
import { jsonFault } from "./json-fault.ts";
import { isNestedTooDeep, maxNesting } from "./nesting.ts";
import { type Admitted, type Refusal, refuse } from "./refusal.ts";
import { requestFault } from "./request-fault.ts";

/** The most bytes a body may have; the service documents no limit. */
export const maxBodyBytes = 16 * 1024 * 1024;

/** The switches for reading a body. A switch that is left out has its default. */
export type BodyRules = Partial<
  Pick<
    Switches,
    "strict" | "malformedItem" | "nullMember" | "missingAddSource" | "readsOver100" | "unknownTag" | "listsAsString"
  >
>;

/**
 * Reads the body of a call: over 16 MiB is 60002, nested more than 64 deep or not JSON 60003, not an object 30001, an account that
 * is not a string 60015, any other fault of the whole request 30001; with `SNS_DECODE_ERR` if a JSON type is wrong.
 *
 * Faults of one item are not checked here, unless a switch says so; `refuseItem` checks them. Unknown members are ignored,
 * with any value.
 */
export function admitBody<Id extends OperationId>(
  operation: Id,
  body: Uint8Array,
  rules: BodyRules = {},
): Admitted<RequestOf<Id>> {
  if (body.byteLength > maxBodyBytes) return refuse(60002, `the body must not have more than ${maxBodyBytes} bytes`);
  if (isNestedTooDeep(body)) return refuse(60003, `the body must not be nested more than ${maxNesting} deep`);
  const json = parse(body);
  if (json.fault) return refuse(60003, json.fault);
  const request = json.value;
  asRead(operation, request, rules);
  const violation = requestViolation(operation, request);
  if (violation) return { refusal: refusalOf(violation) };
  const fault = requestFault(operation, request as RequestOf<Id>, rules);
  if (fault) return refuse(30001, fault);
  return { value: request as RequestOf<Id> };
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

interface Parsed {
  value: unknown;
  fault?: never;
}

interface Unparsed {
  value?: never;
  fault: string;
}

function parse(body: Uint8Array): Parsed | Unparsed {
  const text = decode(body);
  if (text === undefined) return { fault: "the body is not UTF-8" };
  try {
    return { value: JSON.parse(text) };
  } catch {
    const { line, column } = jsonFault(text);
    return { fault: `the body is not valid JSON from line ${line}, column ${column} on` };
  }
}

function decode(body: Uint8Array): string | undefined {
  try {
    return utf8.decode(body);
  } catch {
    return undefined;
  }
}

function refusalOf({ path, keyword, message }: Violation): Refusal {
  if (keyword !== "type") return { ErrorCode: 30001, ErrorInfo: message };
  const isAccount = /(?:From|To)_Account(?:\[\d+\])?$/.test(path) && message === `${path} must be string`;
  return isAccount
    ? { ErrorCode: 60015, ErrorInfo: message }
    : { ErrorCode: 30001, ErrorInfo: `SNS_DECODE_ERR: ${message}` };
}
