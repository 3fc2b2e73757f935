import { operations } from "@chat-friends/contract";
import type { VisibleCall } from "../request/call.ts";

/** A shell line that makes the call with the signature in `$USERSIG`. A shell finds no other variable in it. */
export function curl({ baseUrl, operation, sdkAppId, identifier, random, body }: VisibleCall): string {
  // A backslash at the end of a line continues the address inside double quotes.
  return [
    `curl "${baseUrl}${operations[operation].path}\\`,
    `?sdkappid=${sdkAppId}&identifier=${encoded(identifier)}\\`,
    `&usersig=$USERSIG&random=${random}&contenttype=json" \\`,
    `  --data-raw '${body.replaceAll("'", "'\\''")}'`,
  ].join("\n");
}

/** Percent-encoded. `!` is encoded too, because inside double quotes an interactive shell uses it for its history. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll("!", "%21");
}
