import fc from "fast-check";

/** What nobody else writes: visible characters, one of two code units, and some that could break a line or hide. */
const foreign = ["¤", "§", "🜚", "\n", "\u001b", "\u0085", "\u2028", "\u202e", "\ud83d"] as const;

/** 65 characters or more. */
export function garbageOf(alphabet: readonly string[] = foreign): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...alphabet), minLength: 65, maxLength: 3000, size: "max" });
}

/** One for each call, the same ones for the same seed. */
export function garbageFrom(seed: number): (alphabet?: readonly string[]) => string {
  let count = 0;
  return (alphabet) => {
    count += 1;
    return fc.sample(garbageOf(alphabet), { seed: seed * 1000 + count, numRuns: 1 })[0] ?? "";
  };
}

/** How many characters of the garbage a text holds; one that could break a line counts as far too many. */
export function repeatedIn(text: string): number {
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(text.trimEnd())) return Number.POSITIVE_INFINITY;
  return text.replaceAll(/[^¤§🜚\uFFFD]/gu, "").replaceAll("🜚", "§").length;
}

/** Every value that differs from this one in one place: a leaf replaced by garbage, a member renamed to it, or one added. */
export function altered(value: unknown, garbage: () => string): unknown[] {
  const text = garbage();
  if (Array.isArray(value))
    return [text, ...value.flatMap((inner, index) => altered(inner, garbage).map((other) => value.with(index, other)))];
  if (typeof value !== "object" || value === null) return [text, [text], { [text]: text }];
  const members = Object.entries(value);
  return [
    text,
    { ...value, [text]: text },
    ...members.map(([name, inner]) => ({
      ...Object.fromEntries(members.filter(([other]) => other !== name)),
      [text]: inner,
    })),
    ...members.flatMap(([name, inner]) => altered(inner, garbage).map((other) => ({ ...value, [name]: other }))),
  ];
}
