import type { Sight } from "./read-back.ts";

/** Looks at once, and when the service is done with what it may be at, looks again at the items that weren't there as requested. */
export async function lookTwice<Item>(
  items: readonly Item[],
  look: (items: readonly Item[]) => Promise<Sight[]>,
  serviceIsDone: () => Promise<void>,
): Promise<Sight[]> {
  const sights = await look(items);
  const missing = [...items.keys()].filter((index) => sights[index] !== "as requested");
  if (missing.length === 0) return sights;
  await serviceIsDone();
  const later = await look(missing.map((index) => items[index] as Item));
  for (const [order, index] of missing.entries()) sights[index] = later[order] ?? "unread";
  return sights;
}
