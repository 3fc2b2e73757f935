/** The most friends of a call. */
const mostItems = 1000;

/** Owners that are counted, so that memory is flat. */
const mostOwners = 1_000_000;

/** Counts the calls that an import would take if the rows of each owner stood together. */
export interface SortedCalls {
  add(owner: string): void;
  /** About how many; undefined if there are too many owners to count. */
  count(): number | undefined;
}

export function sortedCalls(most = mostOwners): SortedCalls {
  const rows = new Map<string, number>();
  let calls = 0;
  return {
    add(owner) {
      if (rows.size > most) return;
      const before = rows.get(owner) ?? 0;
      if (before % mostItems === 0) calls += 1;
      rows.set(owner, before + 1);
    },
    count: () => (rows.size > most ? undefined : calls),
  };
}
