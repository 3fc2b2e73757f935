import type { Verdict } from "./verdict.ts";

/** A verdict in a few words. */
export interface Headline {
  tone: "good" | "mixed" | "bad";
  text: string;
  /** The code of a refusal, which follows the text. */
  code?: { number: number; name: string };
  /** More about a reply that is not the service's. */
  detail?: string;
}

export function headlineOf(verdict: Verdict): Headline {
  if (verdict.kind === "off-contract")
    return { tone: "bad", text: "Not a reply of the service.", detail: verdict.detail };
  if (verdict.kind === "refused") {
    const { code, codeName } = verdict.refusal;
    return { tone: "bad", text: "Refused:", code: { number: code, name: codeName } };
  }
  const { items } = verdict;
  const refused = items.filter(({ kind }) => kind === "failed").length;
  const waiting = items.filter(({ kind }) => kind === "pending").length;
  const isGood = refused + waiting === 0 && verdict.conformity.kind !== "broken";
  return { tone: isGood ? "good" : "mixed", text: okInWords(items.length, refused, waiting) };
}

/** An OK reply with the counts of its items. */
export function okInWords(all: number, refused: number, waiting: number): string {
  if (refused + waiting === 0) return all > 1 ? `OK, all ${all} carried out` : "OK";
  return [
    "OK",
    ...(refused > 0 ? [`, ${refused} of ${all} refused`] : []),
    ...(waiting > 0 ? [`, ${waiting} of ${all} ${waiting === 1 ? "waits" : "wait"} for the other user`] : []),
  ].join("");
}

/** The whole headline as text. */
export function headlineText({ text, code, detail }: Headline): string {
  return [text, code && `${code.number} ${code.name}`, detail].filter(Boolean).join(" ");
}
