import { operations } from "@chat-friends/contract";
import { chatFriends } from "../../code/chat-friends.ts";
import { demo } from "../../usersig/demo.ts";
import type { SignedElsewhere } from "./copyable.ts";

/** Shell lines that make the call. If the signature is the reader's, the shell says that `$USERSIG` is missing, and sends nothing. */
export function curl(call: SignedElsewhere): string {
  const { baseUrl, operation, sdkAppId, identifier, random, body, signing } = call;
  const usersig = signing.by === "reader" ? `\${USERSIG:?${missing}}` : "$USERSIG";
  // A backslash at the end of a line continues the address inside double quotes.
  return [
    ...(signing.by === "demo key" ? [`USERSIG=${signing.usersig ?? `$(${mintCommand(call)})`}`] : []),
    `curl "${baseUrl}${operations[operation].path}\\`,
    `?sdkappid=${sdkAppId}&identifier=${encoded(identifier)}\\`,
    `&usersig=${usersig}&random=${random}&contenttype=json" \\`,
    `  --data-raw ${quoted(body)}`,
  ].join("\n");
}

/** What a shell says if the variable has no signature. Nothing of the call is in it, because a shell would expand it. */
const missing = "set it to a signature of this identifier for this app";

/** The command that prints a signature: with the demo key, or with the key in `CHAT_FRIENDS_SECRET_KEY`. */
export function mintCommand({ sdkAppId, identifier }: Pick<SignedElsewhere, "sdkAppId" | "identifier">): string {
  return [
    `${chatFriends} sign`,
    ...(sdkAppId === demo.sdkAppId ? [] : [`--sdkappid ${sdkAppId}`]),
    ...(identifier === demo.identifier ? [] : [`--identifier ${quoted(identifier)}`]),
  ].join(" ");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Percent-encoded. `!` is encoded too, because inside double quotes an interactive shell uses it for its history. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll("!", "%21");
}
