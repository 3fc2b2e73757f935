import { pick, type Random, some } from "@chat-friends/testing";

/** What nobody else writes: visible characters, one of two code units, and some that could break a line or hide. */
const foreign = ["¤", "§", "🜚", "\n", "\u001b", "\u0085", "\u2028", "\u202e", "\ud83d"] as const;

/** 65 characters or more. */
export function garbage(random: Random, alphabet: readonly [string, ...string[]] = foreign): string {
  return some(random, 65, 3000, () => pick(random, alphabet)).join("");
}

/** How many characters of the garbage a text holds; one that could break a line counts as far too many. */
export function repeatedIn(text: string): number {
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(text.trimEnd())) return Number.POSITIVE_INFINITY;
  return text.replaceAll(/[^¤§🜚\uFFFD]/gu, "").replaceAll("🜚", "§").length;
}

/** Every value that differs from this one in one place: a leaf replaced by garbage, a member renamed to it, or one added. */
export function spoilt(value: unknown, random: Random): unknown[] {
  const text = garbage(random);
  if (Array.isArray(value))
    return [text, ...value.flatMap((inner, index) => spoilt(inner, random).map((other) => value.with(index, other)))];
  if (typeof value !== "object" || value === null) return [text, [text], { [text]: text }];
  const members = Object.entries(value);
  return [
    text,
    { ...value, [text]: text },
    ...members.map(([name, inner]) => ({
      ...Object.fromEntries(members.filter(([other]) => other !== name)),
      [text]: inner,
    })),
    ...members.flatMap(([name, inner]) => spoilt(inner, random).map((other) => ({ ...value, [name]: other }))),
  ];
}
