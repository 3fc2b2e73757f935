/** Credentials, referrer and referrerPolicy that keep the signature in. */
const safe = /^(omit|same-origin|),(about:client|no-referrer|),(no-referrer|)$/;

/**
 * The caller's options of fetch, such as `dispatcher`, `keepalive` or `priority`, together with the call's own options.
 * @throws {TypeError} for an option that would pass the signature on
 */
export function fetchOptionsOf(request: Request): RequestInit {
  const { cache = "default", credentials, referrer, referrerPolicy } = request;
  if (!safe.test([credentials, referrer, referrerPolicy].join())) {
    throw new TypeError("leave out credentials, referrer and referrerPolicy");
  }
  const options: Record<string, unknown> = {};
  // It includes the members on the prototype of a Request, and the members that openapi-fetch added.
  for (const name in request) options[name] = Reflect.get(request, name);
  if (cache === "default") options["cache"] = "no-store";
  return options;
}
