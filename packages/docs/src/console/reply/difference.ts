import { differences } from "@chat-friends/contract/examples";
import { parseJson } from "../../json/parse-json.ts";
import { bodyOf, type Picked } from "../request/pick.ts";
import type { Answer } from "../request/send.ts";

/** Where the reply to an unchanged case first differs from the case. Undefined if it does not, or if the body is not that of the case. */
export function differenceFrom(picked: Picked, body: string, answer: Answer): string | undefined {
  if (body !== bodyOf(picked)) return undefined;
  if (answer.kind === "nothing") return "there was no reply";
  const [first, ...more] = differences(parseJson(answer.text), picked.response);
  if (first === undefined) return undefined;
  return more.length === 0
    ? first
    : `${first}, and ${more.length} more ${more.length === 1 ? "difference" : "differences"}`;
}
