import type { Copyable } from "./copyable.ts";
import { mintCommand } from "./curl.ts";

/** What the reader should know of a copied call besides its text. */
export interface HintOptions extends Copyable {
  kind: string;
  /** Whether the call goes to an app that was made for the case. */
  isInScene: boolean;
}

/** What a copy of this form needs or leaves out, in sentences. Code stands between backticks. */
export function hintOn(form: string, call: HintOptions): string {
  if (form !== "curl" && form !== "TypeScript") return "";
  const { kind, baseUrl, isInScene } = call;
  return [
    ...(kind === "page" ? [`A program can't reach the sandbox in this page. So the call goes to ${baseUrl}.`] : []),
    signingIn(form, call),
    ...(isInScene ? ["The app of this case is there until you undo the case."] : []),
  ].join(" ");
}

function signingIn(form: string, { signing, ...caller }: HintOptions): string {
  if (signing.by === "reader")
    return `No copy contains your key or your signature. Export a signature as \`USERSIG\` first. \`${mintCommand(caller)}\` prints one, with your key in \`CHAT_FRIENDS_SECRET_KEY\`.`;
  if (form !== "curl") return "It signs with the demo key, which is public and works only for sandboxes.";
  if (signing.usersig === undefined) return "The first line signs with the public demo key, in a clone of the project.";
  return "The signature is by the public demo key. It works only for this sandbox, and for one day.";
}
