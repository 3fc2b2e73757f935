import { type Picked, pick } from "./request/pick.ts";

/** Everything that a link restores. Only the reader chooses the target and the signer of a call. */
export interface Link {
  picked: Picked;
  /** Text of the body. If it is undefined, the body is that of the case. */
  body: string | undefined;
}

/** Characters of the longest fragment that is read. */
export const maxFragment = 65_536;

/** Reads the fragment of an address, with or without its `#`. The result is undefined if the fragment names no operation or is too long. */
export function readLink(fragment: string): Link | undefined {
  if (fragment.length > maxFragment) return undefined;
  const parameters = new URLSearchParams(fragment.replace(/^#/, ""));
  const picked = pick(parameters.get("operation") ?? "", parameters.get("case") ?? "");
  return picked && { picked, body: parameters.get("body") ?? undefined };
}

/** The fragment, with its `#`, that restores an operation and its case. It also restores the body, if the body differs from the case. */
export function writeLink({ operation, caseName }: Pick<Picked, "operation" | "caseName">, body?: string): string {
  const parameters = new URLSearchParams({ operation, case: caseName });
  if (body !== undefined) parameters.set("body", body);
  return `#${parameters}`;
}
