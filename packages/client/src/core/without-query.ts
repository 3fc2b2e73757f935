import { redact } from "./redact.ts";

/**
 * Takes the request's query out of an error and its causes, in place, so that fetch's own error stays what it is.
 *
 * Deno puts the whole address into a message, Bun into a property.
 */
export function withoutQuery(error: unknown, { url }: Request): void {
  const seen = new Set<unknown>();
  for (let link = error; link instanceof Error && !seen.has(link); link = link.cause) {
    seen.add(link);
    for (const key of Object.getOwnPropertyNames(link)) {
      const value = Reflect.get(link, key);
      if (typeof value === "string") Reflect.set(link, key, redact(value, url));
    }
  }
}
