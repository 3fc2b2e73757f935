/** Throws a TypeError, which doesn't repeat it, where a token can't stand in an Authorization header. */
export function checkToken(token: string): void {
  if (!/^[\w.~+/-]+=*$/.test(token))
    throw new TypeError("controlToken must be one or more letters, digits and -._~+/, then = if any");
}
