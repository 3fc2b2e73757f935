/** Credentials, referrer and referrerPolicy that keep the signature in. */
const safe = /^(omit|same-origin|),(about:client|no-referrer|),(no-referrer|)$/;

/**
 * What a caller asked of fetch, such as `dispatcher`, `keepalive` or `priority`; what a call has by itself comes with it.
 * @throws {TypeError} for what would pass the signature on
 */
export function fetchOptionsOf(request: Request): RequestInit {
  const { credentials, referrer, referrerPolicy } = request;
  if (!safe.test([credentials, referrer, referrerPolicy].join())) {
    throw new TypeError("leave out credentials, referrer and referrerPolicy");
  }
  const options: Record<string, unknown> = {};
  // With the members that a Request has by its prototype, and what openapi-fetch put beside them.
  for (const name in request) options[name] = Reflect.get(request, name);
  if (options["cache"] === "default") options["cache"] = undefined;
  return options;
}
