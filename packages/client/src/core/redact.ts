/**
 * Removes the query of a signed address from a text, and the signature, which the service or a proxy may repeat.
 *
 * A value of fewer than 16 characters is not a signature: the "x" of a test would remove every x of a reply.
 */
export function redact(text: string, url: string): string {
  let rest = text;
  for (const secret of /\?.*usersig=([\w*%-]{16,}).*/.exec(url) ?? []) {
    rest = rest.replaceAll(secret, "").replaceAll(secret.replaceAll("*", "%2A"), "");
  }
  return rest;
}

/**
 * Removes the request's query from an error and its causes. It changes the error in place, so that it stays fetch's own error.
 *
 * Deno puts the whole address into a message, Bun puts it into a property.
 */
export function redactError(error: unknown, { url }: Request): void {
  const seen = new Set<unknown>();
  for (let link = error; link instanceof Error && !seen.has(link); link = link.cause) {
    seen.add(link);
    for (const key of Object.getOwnPropertyNames(link)) {
      const value = Reflect.get(link, key);
      if (typeof value === "string") Reflect.set(link, key, redact(value, url));
    }
  }
}
