import { find } from "../dom/element.ts";
import { isTokenRefused } from "./control.ts";
import { controlAddress } from "./control-address.ts";
import { hasToken, takeToken } from "./control-token.ts";

/** The token of the sandbox that serves the page, from the link or from an earlier page of the tab. If the token of the link is refused, the page says so. */
export async function ownToken(): Promise<string | undefined> {
  const { token, isLinkRefused } = await takeToken(window, (given) =>
    isTokenRefused(controlAddress(location.origin, given)),
  );
  // If the reader opens another link of the sandbox in the same tab, only the fragment changes.
  addEventListener("hashchange", () => hasToken(location.hash) && location.reload());
  if (isLinkRefused)
    find("token-note", HTMLElement).textContent =
      "The sandbox refuses the control token of this link. The page goes on with the token that it had.";
  return token;
}
