/** Throws a TypeError, which doesn't repeat it, where a token can't stand in an Authorization header. */
export function checkToken(token: string): void {
  if (!/^[\w.~+/-]+=*$/.test(token))
    throw new TypeError("controlToken must be one or more letters, digits and -._~+/, then = if any");
}

/** Compares in a time that doesn't tell how much of the given text is right; its length may be told. */
export function isSameText(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length;
  for (let at = 0; at < expected.length; at += 1) difference |= given.charCodeAt(at) ^ expected.charCodeAt(at);
  return difference === 0;
}
