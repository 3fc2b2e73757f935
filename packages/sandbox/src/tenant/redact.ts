const redacted = "[redacted]";

/** The value without this signature. A text or a member name that contains the signature in any encoding is replaced completely. */
export function withoutSecret(value: unknown, secret: string): unknown {
  if (typeof value === "string") return holds(value, secret) ? redacted : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each: unknown) => withoutSecret(each, secret));
  const members = Object.entries(value).map(([name, inner]) => [
    holds(name, secret) ? redacted : name,
    withoutSecret(inner, secret),
  ]);
  return Object.fromEntries(members);
}

/** Decodes two layers of percent-encoding, and the escapes of JSON. */
function holds(text: string, secret: string): boolean {
  // Most texts are shorter than any signature, encoded or not.
  if (secret === "" || text.length < secret.length) return false;
  let decoded = text;
  for (let layer = 0; layer < 3; layer += 1) {
    if (decoded.includes(secret)) return true;
    decoded = decodeOnce(decoded);
  }
  return false;
}

function decodeOnce(text: string): string {
  return text.replaceAll(/%([0-9a-f]{2})|\\u00([0-9a-f]{2})|\\([/"\\])/gi, (_whole, percent, escaped, character) =>
    character === undefined ? String.fromCharCode(Number.parseInt(percent ?? escaped, 16)) : character,
  );
}
