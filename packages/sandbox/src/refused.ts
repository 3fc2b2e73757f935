import { firstViolation } from "@chat-friends/contract/validate";

type Validator = Parameters<typeof firstViolation>[0];

/** Thrown if the sandbox can't do what was asked; the message says why, and what is allowed. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  /** `invalid`: the value breaks a rule; `missing`: there is no such thing; `conflict`: the present state doesn't allow it; `large`: the value is too long. */
  readonly reason: "invalid" | "missing" | "conflict" | "large";

  constructor(reason: RefusedError["reason"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** Throws a RefusedError if the value breaks the schema. The message names the member at fault and what is allowed. */
export function requireValid<Type>(
  validator: Validator,
  value: unknown,
  whole: string,
  prefix = "",
): asserts value is Type {
  const violation = firstViolation(validator, value, whole);
  if (violation) throw new RefusedError("invalid", prefix + violation.message);
}
