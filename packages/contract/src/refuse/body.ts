import { operations } from "../operations.gen.ts";
import type { OperationId, RequestOf } from "../types.ts";
import { requestViolation, type Violation } from "../validate.ts";
import { type Admitted, type Refusal, refuse } from "./refusal.ts";

/** The most bytes a body may have; the service documents no limit. */
export const maxBodyBytes = 16 * 1024 * 1024;

export interface BodyRules {
  /** Refuses what is otherwise tolerated: a missing LastSequence. */
  strict?: boolean;
}

/**
 * Reads the body of a call: over 16 MiB is 60002, not JSON 60003, not an object 30001, an account that is no string 60015, any other
 * fault of the whole request 30001; with `SNS_DECODE_ERR` where a JSON type is wrong.
 *
 * What is wrong with one item is not looked at here: `refuseItem`. Members that nobody knows are ignored, whatever they hold.
 */
export function admitBody<Id extends OperationId>(
  operation: Id,
  body: Uint8Array,
  { strict = false }: BodyRules = {},
): Admitted<RequestOf<Id>> {
  if (body.byteLength > maxBodyBytes) return refuse(60002, `the body must not have more than ${maxBodyBytes} bytes`);
  const json = parse(body);
  if (!json) return refuse(60003, "the body is not valid JSON in UTF-8");
  const violation = requestViolation(operation, json.value);
  if (violation) return { refusal: refusalOf(violation) };
  const missing = strict && operations[operation].tolerated.find((member) => !Object.hasOwn(json.value, member));
  if (missing) return refuse(30001, `${missing} is missing`);
  return { value: json.value };
}

function parse(body: Uint8Array) {
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)) };
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
