import { isListed } from "@chat-friends/contract";
import { type Finding, findingsIn } from "./findings.ts";
import { matches } from "./matches.ts";

/** The meaning of typed or pasted text. */
export type Reading =
  | { readonly kind: "nothing" }
  | { readonly kind: "words"; readonly codes: readonly number[]; readonly findings: readonly Finding[] }
  | { readonly kind: "reply"; readonly findings: readonly Finding[]; readonly items: number }
  | { readonly kind: "unreadable" };

/**
 * Reads a query. JSON is a reply, even with other text around it. All other text is words to find in the rows of the codes; if no row
 * has them, the codes in the text count. So they do if a text with a brace is not JSON, such as a line of a log.
 */
export function readQuery(query: string): Reading {
  const text = query.trim();
  if (text === "") return { kind: "nothing" };
  if (text.includes("{")) return readReply(text) ?? readBraces(text);
  const found = matches(text);
  return words(found.length > 0 ? found : codesIn(text), text);
}

function words(codes: readonly number[], text: string): Reading {
  const [only] = codes;
  const info = text.split(/\s+/).find((word) => word.includes("_")) ?? "";
  return { kind: "words", codes, findings: codes.length === 1 && only !== undefined ? [{ code: only, info }] : [] };
}

/** The codes that a text names, such as a line of a log. */
function codesIn(text: string): number[] {
  const named = [...text.matchAll(/\b[3-7]\d{4}\b/g)].map(([code]) => Number(code));
  return [...new Set(named)].filter(isListed);
}

function readBraces(text: string): Reading {
  const codes = codesIn(text);
  return codes.length > 0 ? words(codes, text) : { kind: "unreadable" };
}

function readReply(text: string): Reading | undefined {
  const json = text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1);
  try {
    const reply: object = JSON.parse(json);
    return { kind: "reply", ...findingsIn(reply) };
  } catch {
    return undefined;
  }
}
