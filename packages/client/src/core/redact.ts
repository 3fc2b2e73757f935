/** A character of a UserSig (a letter, a digit, *, - or _) as a JSON escape, or percent-encoded once or more often. */
const escaped = /(?:\\+u00|%(?:25)*)(2[ad]|3\d|[46][1-9a-f]|[57][\da]|5f)/gi;

/** The signature in a signed address; empty if the address has no signature. */
export function usersigIn(url: string): string {
  return new URL(url).searchParams.get("usersig") ?? "";
}

/**
 * Removes the query of a signed address from texts, and the signature, which the service or a proxy may repeat in any of these forms.
 *
 * A value of fewer than 16 characters is not a signature: the "x" of a test would remove every x of a reply.
 */
export function redactor(url: string): (text: string) => string {
  const usersig = usersigIn(url);
  if (usersig.length < 16) return (text) => text;
  const search = url.slice(url.indexOf("?"));
  return (text) => {
    const plain = text.replace(escaped, (_, hex) => String.fromCharCode(Number(`0x${hex}`)));
    return (plain.includes(usersig) ? plain : text).replaceAll(search, "").replaceAll(usersig, "");
  };
}

/**
 * Removes the signature from an error and everything in it: causes, the errors of an AggregateError, members such as axios' `config.url`.
 *
 * It changes the error in place, so that it stays fetch's own. If the error can't be changed (a frozen error, a DOMException or a
 * text), it gives a TypeError to throw instead, without a cause.
 */
export function redactError(error: unknown, url: string): TypeError | undefined {
  const redact = redactor(url);
  if (isClean(error, redact)) return undefined;
  const { name = "TypeError", message = error } = Object(error);
  return Object.assign(new TypeError(redact(`${message}`)), { name: redact(`${name}`) });
}

/** Whether the value shows no signature after all possible changes. */
function isClean(value: unknown, redact: (text: string) => string, seen = new Set<unknown>()): boolean {
  if (typeof value === "string") return redact(value) === value;
  const object: object = Object(value);
  if (object !== value || seen.has(object)) return true;
  seen.add(object);
  // The last four may stand in the prototype; a log prints them.
  return [...Reflect.ownKeys(object), "message", "stack", "url", "href"].every((key) => {
    try {
      const member: unknown = Reflect.get(object, key);
      const replacement = typeof member === "string" ? redact(member) : undefined;
      return isClean(String(key), redact) && (isClean(member, redact, seen) || Reflect.set(object, key, replacement));
    } catch {
      return true; // A getter that throws shows nothing in a log.
    }
  });
}
