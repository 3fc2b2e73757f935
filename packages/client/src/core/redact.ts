/**
 * The text without the query of a signed address, and without its signature, which the service or a proxy may repeat.
 *
 * Less than 16 characters are no signature: the "x" of a test would take every x out of a reply.
 */
export function redact(text: string, url: string): string {
  let rest = text;
  for (const secret of /\?.*usersig=([\w*%-]{16,}).*/.exec(url) ?? []) {
    rest = rest.replaceAll(secret, "").replaceAll(secret.replaceAll("*", "%2A"), "");
  }
  return rest;
}
