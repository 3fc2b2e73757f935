/** The words of the last part of an address that may name a page, such as `friend_ad` in `/operations/friend_ad/index.html`. */
export function wordsOf(path: string): string {
  const parts = path.split("/").map((part) => part.replace(/\.(html|md)$/, ""));
  const last = parts.findLast((part) => part !== "" && part !== "index") ?? "";
  try {
    return decodeURIComponent(last)
      .replaceAll(/[-+.]+/g, " ")
      .trim();
  } catch {
    return last;
  }
}
