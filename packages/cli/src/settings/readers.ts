/** Readers of the values of options; each gives undefined for a text that is not allowed. */

export function integerIn(text: string, least: number, most: number): number | undefined {
  const value = Number(text);
  return /^\d{1,10}$/.test(text) && value >= least && value <= most ? value : undefined;
}

/** The elements of a list with commas between. */
export function listIn(text: string, isAllowed: (element: string) => boolean): string[] | undefined {
  const elements = text.split(",").map((element) => element.trim());
  return elements.every(isAllowed) ? elements : undefined;
}

/** An address or a host name to listen on. */
export function addressIn(text: string): string | undefined {
  return /^[\w.:-]+$/.test(text) ? text : undefined;
}

export function isHost(text: string): boolean {
  return /^(?:[\w.-]+|\[[\da-f:.]+\])$/i.test(text);
}

/** As a browser sends it: no path, nothing in upper case. */
export function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

/** Values by name from `name=value,name=value`. */
export function pairsIn(text: string): Record<string, string> | undefined {
  const pairs = text.split(",").map((pair) => pair.trim().split("="));
  const names = new Set(pairs.map(([name]) => name));
  return pairs.every(({ length }) => length === 2) && names.size === pairs.length
    ? Object.fromEntries(pairs)
    : undefined;
}

/** Undefined if a name is in both. */
export function pairsTogether(
  earlier: Readonly<Record<string, string>>,
  later: Readonly<Record<string, string>>,
): Record<string, string> | undefined {
  return Object.keys(later).some((name) => Object.hasOwn(earlier, name)) ? undefined : { ...earlier, ...later };
}

/** A UserID, such as that of an admin. */
export function userIdIn(text: string): string | undefined {
  return /^[ -~]{1,32}$/.test(text) ? text : undefined;
}

/** An http address without a trailing slash. */
export function addressOfTarget(text: string): string | undefined {
  return /^https?:\/\/[^/?#]+[^?#]*$/.test(text) && URL.canParse(text) ? text.replace(/\/+$/, "") : undefined;
}
