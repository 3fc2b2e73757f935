/** Throws a TypeError if the token can't stand in an Authorization header. The message doesn't contain the token. */
export function checkToken(token: string): void {
  if (!/^[\w.~+/-]+=*$/.test(token))
    throw new TypeError("controlToken must be one or more letters, digits and -._~+/, then = if any");
}

/** Compares in a time that doesn't depend on how much of the given text is right. It may depend on the length. */
export function isSameText(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length;
  for (let at = 0; at < expected.length; at += 1) difference |= given.charCodeAt(at) ^ expected.charCodeAt(at);
  return difference === 0;
}
