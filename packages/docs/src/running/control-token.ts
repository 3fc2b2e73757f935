/** The parts of a window that this file uses. */
export interface TokenWindow {
  location: Pick<Location, "hash" | "pathname" | "search">;
  history: Pick<History, "state" | "replaceState">;
  readonly sessionStorage: Pick<Storage, "getItem" | "setItem">;
}

const name = "control";
const key = "chat-friends.control-token";

/** The token of the control plane of the sandbox that serves the page. It is undefined if the page has none. */
export interface TakenToken {
  token: string | undefined;
  /** Whether the sandbox refuses the token of the link, so that the page keeps the one that it had. */
  isLinkRefused: boolean;
}

/**
 * Takes the token out of the address, and keeps it as long as the tab is open.
 *
 * The banner of `start` prints a link with the token in its fragment. The page removes it from the address at once. A token that the tab has
 * already gives way only if the sandbox does not refuse the new one: the link may be old.
 */
export async function takeToken(
  window: TokenWindow,
  isRefused: (token: string) => Promise<boolean>,
): Promise<TakenToken> {
  const given = takeFromAddress(window);
  const kept = keptIn(window);
  if (given === undefined || given === kept) return { token: kept, isLinkRefused: false };
  if (kept !== undefined && (await isRefused(given))) return { token: kept, isLinkRefused: true };
  keep(window, given);
  return { token: given, isLinkRefused: false };
}

function keptIn(window: TokenWindow): string | undefined {
  try {
    return window.sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(window: TokenWindow, token: string): void {
  try {
    window.sessionStorage.setItem(key, token);
  } catch {
    // The browser keeps nothing, so the token ends with the page.
  }
}

function takeFromAddress({ location, history }: TokenWindow): string | undefined {
  const parameters = new URLSearchParams(location.hash.replace(/^#/, ""));
  const given = parameters.get(name);
  if (given === null) return undefined;
  parameters.delete(name);
  const fragment = parameters.size > 0 ? `#${parameters}` : "";
  history.replaceState(history.state, "", `${location.pathname}${location.search}${fragment}`);
  return isControlToken(given) ? given : undefined;
}

/** Whether a fragment has a token. */
export function hasToken(fragment: string): boolean {
  return new URLSearchParams(fragment.replace(/^#/, "")).has(name);
}

/** Whether a text has only the characters that a sandbox accepts, so that it can stand in a header. */
export function isControlToken(text: string): boolean {
  return /^[\w.~+/-]{1,512}=*$/.test(text);
}
