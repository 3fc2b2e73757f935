/** The parts of a window that this file uses. */
export interface TokenWindow {
  location: Pick<Location, "hash" | "pathname" | "search">;
  history: Pick<History, "state" | "replaceState">;
  readonly sessionStorage: Pick<Storage, "getItem" | "setItem">;
}

const name = "control";
const key = "chat-friends.control-token";

/**
 * The token of the control plane of the sandbox that serves the page. It is undefined if the page has none.
 *
 * The banner of `start` prints a link with the token in its fragment. The page removes it from the address at once, and keeps it as long as the tab is open.
 */
export function takeToken(window: TokenWindow): string | undefined {
  const given = takeFromAddress(window);
  try {
    if (given !== undefined) window.sessionStorage.setItem(key, given);
    return window.sessionStorage.getItem(key) ?? undefined;
  } catch {
    // The browser keeps nothing, so the token ends with the page.
    return given;
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

/** Whether a text has only the characters that a sandbox accepts, so that it can stand in a header. */
export function isControlToken(text: string): boolean {
  return /^[\w.~+/-]{1,512}=*$/.test(text);
}
