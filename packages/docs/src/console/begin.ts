import { type Draft, type OpenStorage, readDraft, takeReplay } from "./draft.ts";
import { type Link, readLink } from "./link.ts";
import { defaultCase, pick } from "./request/pick.ts";

/** What the console shows first. */
export interface Beginning {
  link: Link;
  target: "page" | "running";
  /** `case` if a link chose the case, so that its world is set up. */
  why: "case" | "reload";
}

/**
 * What a visit begins with: a call to replay, then what was edited before a reload, then the case of the address.
 *
 * Only the reader chooses the target of a call, so a link always begins with the sandbox in the page.
 */
export function beginning(fragment: string, isReload: boolean, hasToken: boolean, storage: OpenStorage): Beginning {
  const link = readLink(fragment);
  const draft = takeReplay(storage) ?? (isReload && link?.body === undefined ? readDraft(storage) : undefined);
  const kept = draft && restored(draft, link);
  if (kept) return { link: kept, target: hasToken ? draft.target : "page", why: "reload" };
  if (link) return { link, target: "page", why: "case" };
  return {
    link: { picked: defaultCase, body: undefined },
    target: hasToken ? "running" : "page",
    why: "reload",
  };
}

/** A draft of another case than the one in the address is an old one. */
function restored({ operation, caseName, body }: Draft, link: Link | undefined): Link | undefined {
  const picked = pick(operation, caseName);
  const current = link?.picked ?? defaultCase;
  if (picked?.operation !== current.operation || picked.caseName !== current.caseName) return undefined;
  return { picked, body };
}
