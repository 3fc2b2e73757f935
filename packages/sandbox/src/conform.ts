import { firstViolation } from "@chat-friends/contract/validate";
import { RefusedError } from "./refused.ts";

type Validator = Parameters<typeof firstViolation>[0];

/** Throws a RefusedError, which names the member at fault and what is allowed, where the value breaks the schema. */
export function conform<Type>(validator: Validator, value: unknown, whole: string): asserts value is Type {
  const violation = firstViolation(validator, value, whole);
  if (violation) throw new RefusedError("invalid", violation.message);
}
