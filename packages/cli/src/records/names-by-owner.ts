/** Names that were seen with each owner, such as those of the friends. */
export interface NamesByOwner {
  has(owner: string, name: string): boolean;
  /** How many different names the owner has. */
  count(owner: string): number;
  add(owner: string, name: string): void;
}

/** So that memory is flat: a check that remembers so many friends has about 330 MB of resident memory. */
const remembered = 1_000_000;

/** Remembers a million names. If there are more, the owners are forgotten who came first: rows of an owner that are further apart seem new. */
export function namesByOwner(most = remembered): NamesByOwner {
  const owners = new Map<string, Set<string>>();
  let all = 0;

  function forgetOldest(butNot: string): void {
    for (const [owner, names] of owners) {
      if (all <= most) return;
      if (owner === butNot) continue;
      owners.delete(owner);
      all -= names.size;
    }
  }

  return {
    has: (owner, name) => owners.get(owner)?.has(name) === true,
    count: (owner) => owners.get(owner)?.size ?? 0,
    add(owner, name) {
      const names = owners.get(owner) ?? new Set();
      owners.set(owner, names);
      if (names.has(name)) return;
      names.add(name);
      all += 1;
      forgetOldest(owner);
    },
  };
}
