/** An entry of a world that may stand for several entries. */
interface Foldable {
  To_Account: string;
  count?: number;
}

/** Makes that many entries from an entry with a `count`. `{n}` in To_Account becomes 1, 2, 3 and so on. */
export function unfold<Entry extends Foldable>({ count, ...entry }: Entry): Omit<Entry, "count">[] {
  if (count === undefined) return [entry];
  return Array.from({ length: count }, (_empty, index) => ({
    ...entry,
    To_Account: entry.To_Account.replaceAll("{n}", String(index + 1)),
  }));
}
