import { baseUrlOf, type Target } from "./target/target.ts";

/** The body that the reader has edited. It survives a reload, but only in its tab. */
export interface Draft {
  operation: string;
  caseName: string;
  body: string;
  /** `running` if it is for the sandbox that serves the page. No other target is kept. */
  target: "page" | "running";
}

/** The parts of sessionStorage that this file uses. It is a function, because a browser may refuse it. */
export type OpenStorage = () => Pick<Storage, "getItem" | "setItem" | "removeItem">;

const keys = { draft: "chat-friends.draft", replay: "chat-friends.replay" };

/** Characters of the longest body that is kept. */
export const maxDraft = 200_000;

/** The target of a draft. A reload opens the sandbox that serves the page, if the page has its token, and no other one. */
export function keptTarget(target: Target | string, token: string | undefined, origin: string): Draft["target"] {
  const isServing = typeof target !== "string" && baseUrlOf(target, "") === origin;
  return isServing && token !== undefined ? "running" : "page";
}

/** The kept draft. Undefined if there is none, or if it can't be read. */
export function readDraft(storage: OpenStorage): Draft | undefined {
  return read(storage, keys.draft);
}

/** Keeps a draft in place of the last one. A draft that is too long is not kept, and neither is the last one. */
export function keepDraft(storage: OpenStorage, draft: Draft): void {
  keep(storage, keys.draft, draft);
}

/** Hands a call over to the console, which the page opens next. */
export function handOver(storage: OpenStorage, draft: Draft): void {
  keep(storage, keys.replay, draft);
}

/** The call that another page has handed over. It is handed over once. */
export function takeReplay(storage: OpenStorage): Draft | undefined {
  const replay = read(storage, keys.replay);
  if (replay) storage().removeItem(keys.replay);
  return replay;
}

function read(storage: OpenStorage, key: string): Draft | undefined {
  try {
    const { operation, caseName, body, target } = Object(JSON.parse(storage().getItem(key) ?? "null"));
    if ([operation, caseName, body].some((text) => typeof text !== "string")) return undefined;
    return { operation, caseName, body, target: target === "running" ? "running" : "page" };
  } catch {
    return undefined;
  }
}

function keep(storage: OpenStorage, key: string, draft: Draft): void {
  try {
    if (draft.body.length > maxDraft) storage().removeItem(key);
    else storage().setItem(key, JSON.stringify(draft));
  } catch {
    // Then the draft ends with the page.
  }
}
