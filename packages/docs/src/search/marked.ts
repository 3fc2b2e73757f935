/** A part of a text, and whether it is a word of the query. */
export interface Part {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Splits a text into parts. Each given word is a separate part, in upper or lower case. */
export function marked(text: string, words: readonly string[]): Part[] {
  if (words.length === 0) return [{ text, isMarked: false }];
  const longestFirst = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&"));
  const parts = text.split(new RegExp(`(${longestFirst.join("|")})`, "iu"));
  return parts.map((part, index) => ({ text: part, isMarked: index % 2 === 1 })).filter((part) => part.text !== "");
}
