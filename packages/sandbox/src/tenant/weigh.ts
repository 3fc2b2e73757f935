/** Roughly how many bytes a value takes that is made of plain data; for every call, so it allocates nothing. */
export function weigh(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 8;
  let weight = 16;
  if (Array.isArray(value)) for (const member of value) weight += weigh(member);
  else for (const name in value) weight += name.length + weigh((value as Record<string, unknown>)[name]);
  return weight;
}
