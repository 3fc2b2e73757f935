import { type Picked, pick } from "./request/pick.ts";

/** What a link restores, and nothing else: where a call goes and who signs it is for the reader alone to say. */
export interface Link {
  picked: Picked;
  /** Text of the body; the case's own where it is undefined. */
  body: string | undefined;
}

/** Characters of the longest fragment that is read. */
export const maxFragment = 65_536;

/** Reads the fragment of an address, with or without its `#`; undefined where it names no operation, or is too long. */
export function readLink(fragment: string): Link | undefined {
  if (fragment.length > maxFragment) return undefined;
  const parameters = new URLSearchParams(fragment.replace(/^#/, ""));
  const picked = pick(parameters.get("operation") ?? "", parameters.get("case") ?? "");
  return picked && { picked, body: parameters.get("body") ?? undefined };
}

/** The fragment that restores an operation, its case and, where it isn't the case's own, the body; with its `#`. */
export function writeLink({ operation, caseName }: Pick<Picked, "operation" | "caseName">, body?: string): string {
  const parameters = new URLSearchParams({ operation, case: caseName });
  if (body !== undefined) parameters.set("body", body);
  return `#${parameters}`;
}
