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
