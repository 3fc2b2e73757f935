import { type Finding, findingsIn } from "./findings.ts";
import { matches } from "./matches.ts";

/** The meaning of typed or pasted text. */
export type Reading =
  | { readonly kind: "nothing" }
  | { readonly kind: "words"; readonly codes: readonly number[]; readonly findings: readonly Finding[] }
  | { readonly kind: "reply"; readonly findings: readonly Finding[]; readonly items: number }
  | { readonly kind: "unreadable" };

/** Reads a query. JSON is a reply, even with other text around it. All other text is words to find in the rows of the codes. */
export function readQuery(query: string): Reading {
  const text = query.trim();
  if (text === "") return { kind: "nothing" };
  if (text.includes("{")) return readReply(text);
  const codes = matches(text);
  const [only] = codes;
  const info = text.split(/\s+/).find((word) => word.includes("_")) ?? "";
  return { kind: "words", codes, findings: codes.length === 1 && only !== undefined ? [{ code: only, info }] : [] };
}

function readReply(text: string): Reading {
  const json = text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1);
  try {
    const reply: object = JSON.parse(json);
    return { kind: "reply", ...findingsIn(reply) };
  } catch {
    return { kind: "unreadable" };
  }
}
