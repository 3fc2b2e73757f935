/** A part of a text, and whether it is a word that was looked for. */
export interface Part {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A text in parts, with the given words apart wherever they stand; lower case or not. */
export function marked(text: string, words: readonly string[]): Part[] {
  if (words.length === 0) return [{ text, isMarked: false }];
  const longestFirst = words.toSorted((a, b) => b.length - a.length).map((word) => word.replaceAll(/\W/g, "\\$&"));
  const parts = text.split(new RegExp(`(${longestFirst.join("|")})`, "iu"));
  return parts.map((part, index) => ({ text: part, isMarked: index % 2 === 1 })).filter((part) => part.text !== "");
}
