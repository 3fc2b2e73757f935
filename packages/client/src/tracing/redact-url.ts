/** The URL with `REDACTED` in place of the signature, for the attributes of a stock instrumentation of fetch. */
export function redactUrl(url: string | URL): string {
  return String(url).replace(/([?&]usersig=)[^&#]*/gi, "$1REDACTED");
}
