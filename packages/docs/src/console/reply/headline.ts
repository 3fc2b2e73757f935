import type { Verdict } from "./verdict.ts";

/** A verdict in a few words. */
export interface Headline {
  tone: "good" | "mixed" | "bad";
  title: string;
  detail: string;
}

export function headlineOf(verdict: Verdict): Headline {
  if (verdict.kind === "off-contract")
    return { tone: "bad", title: "Not a reply from the service", detail: verdict.detail };
  if (verdict.kind === "refused") {
    const { code, codeName } = verdict.refusal;
    return { tone: "bad", title: "Refused", detail: `${code} ${codeName} for the whole request.` };
  }
  const { items } = verdict;
  const refused = items.filter(({ kind }) => kind === "failed").length;
  const waiting = items.filter(({ kind }) => kind === "pending").length;
  const isGood = refused + waiting === 0 && verdict.conformity.kind !== "broken";
  return { tone: isGood ? "good" : "mixed", title: "Carried out", detail: countsOf(items.length, refused, waiting) };
}

function countsOf(all: number, refused: number, waiting: number): string {
  if (all === 0) return "";
  const done = all - refused - waiting;
  if (done === all) return all === 1 ? "Its item succeeded." : `All ${all} items succeeded.`;
  if (all === 1) return refused === 1 ? "Its item was refused." : "Its item waits for the other user.";
  return [
    ...(refused > 0 ? [`${refused} of ${all} items refused.`] : []),
    ...(waiting > 0 ? [`${waiting} of ${all} items waiting for the other user.`] : []),
  ].join(" ");
}
