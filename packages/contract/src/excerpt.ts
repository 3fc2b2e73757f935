const most = 64;

/** No system has longer names of files, or longer paths. */
const longest = { name: 255, path: 4096 };

/** Characters that could break a line or be invisible in it: control and format characters, line separators, halves of surrogate pairs. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** At most 64 characters of a foreign text, for an error message. */
export function excerpt(text: string): string {
  // A character has at most two code units, so only the needed part of a long text is split.
  const characters = [...text.slice(0, 2 * most + 2)];
  return characters.length > most ? `${printable(characters.slice(0, most).join(""))}…` : printable(text);
}

/** A path for an error message: whole, so that it can be copied to a shell, or an excerpt of what can't be one. */
export function shownPath(path: string): string {
  const isPath = path.length <= longest.path && path.split("/").every((name) => name.length <= longest.name);
  return isPath ? printable(path) : excerpt(path);
}

function printable(text: string): string {
  return text.replaceAll(unprintable, "\uFFFD");
}
