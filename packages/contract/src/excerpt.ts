const most = 64;

/** Characters that could break a line or be invisible in it: control and format characters, line separators, halves of surrogate pairs. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** At most 64 characters of a foreign text, for an error message. Of a path it gives the end, which says more. */
export function excerpt(text: string, part: "start" | "end" = "start"): string {
  // A character has at most two code units, so only the needed part of a long text is split.
  const characters = [...(part === "start" ? text.slice(0, 2 * most + 2) : text.slice(-2 * most - 2))];
  return characters.length > most ? cut(characters, part) : printable(characters);
}

function cut(characters: readonly string[], part: "start" | "end"): string {
  return part === "start" ? `${printable(characters.slice(0, most))}…` : `…${printable(characters.slice(-most))}`;
}

function printable(characters: readonly string[]): string {
  return characters.join("").replaceAll(unprintable, "\uFFFD");
}
