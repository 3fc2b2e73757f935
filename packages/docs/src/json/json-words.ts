/** The words of JSON that have a colour. `json.css` has the colours of their classes. */
const kinds = ["json-key", "json-string", "json-value", "json-mark"] as const;

export type JsonWordClass = (typeof kinds)[number];

/** Finds these words in a text, which may be incomplete: a name, a string, a number or literal, and a bracket, comma or colon. */
export const jsonWord =
  /("(?:[^"\\\n]|\\.)*"(?=\s*:))|("(?:[^"\\\n]|\\.)*"?)|(-?\b\d[\w.+-]*|\b(?:true|false|null)\b)|([{}[\],:])/g;

/** The class of a word that was found. */
export function classOf([, ...groups]: RegExpExecArray): JsonWordClass {
  return kinds[groups.findIndex((group) => group !== undefined)] ?? "json-mark";
}
