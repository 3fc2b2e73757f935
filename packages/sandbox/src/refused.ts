import { firstViolation } from "@chat-friends/contract/validate";

type Validator = Parameters<typeof firstViolation>[0];

/** Thrown where what was asked for can't be done; the message says why, and what is allowed. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  /** `invalid`: what was given breaks a rule; `missing`: there is no such thing; `conflict`: something is in the way; `large`: it is too long. */
  readonly reason: "invalid" | "missing" | "conflict" | "large";

  constructor(reason: RefusedError["reason"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** Throws a RefusedError, which names the member at fault and what is allowed, where the value breaks the schema. */
export function requireValid<Type>(
  validator: Validator,
  value: unknown,
  whole: string,
  prefix = "",
): asserts value is Type {
  const violation = firstViolation(validator, value, whole);
  if (violation) throw new RefusedError("invalid", prefix + violation.message);
}
