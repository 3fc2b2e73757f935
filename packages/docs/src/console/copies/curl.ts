import { operations } from "@chat-friends/contract";
import type { VisibleCall } from "../request/call.ts";

/** A shell line that makes the call with the signature in `$USERSIG`; it has no other place where a shell would look for a variable. */
export function curl({ baseUrl, operation, sdkAppId, identifier, random, body }: VisibleCall): string {
  // A backslash at a line's end continues the address inside double quotes.
  return [
    `curl "${baseUrl}${operations[operation].path}\\`,
    `?sdkappid=${sdkAppId}&identifier=${encoded(identifier)}\\`,
    `&usersig=$USERSIG&random=${random}&contenttype=json" \\`,
    `  --data-raw '${body.replaceAll("'", "'\\''")}'`,
  ].join("\n");
}

/** Percent-encoded, `!` too: inside double quotes an interactive shell takes it for its history. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll("!", "%21");
}
