/** An entry of a world that may stand for several. */
interface Foldable {
  To_Account: string;
  count?: number;
}

/** An entry with a `count` as that many entries, `{n}` in To_Account being 1, 2, 3 and so on. */
export function unfold<Entry extends Foldable>({ count, ...entry }: Entry): Omit<Entry, "count">[] {
  if (count === undefined) return [entry];
  return Array.from({ length: count }, (_empty, index) => ({
    ...entry,
    To_Account: entry.To_Account.replaceAll("{n}", String(index + 1)),
  }));
}
