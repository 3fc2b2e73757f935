/** The most names that are compared. Without this limit, a large request would make its refusal slow. */
const most = 100;

/** The name among these that the misspelt name most likely means: it has other capitals, or at most two letters differ. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const near = names.slice(0, most).filter((other) => Math.abs(other.length - name.length) <= 2);
  const distances = near.map((other) => ({ other, distance: distance(name.toLowerCase(), other.toLowerCase()) }));
  return distances.filter((each) => each.distance <= 2).sort((a, b) => a.distance - b.distance)[0]?.other;
}

/** How many letters must be added, removed or replaced to change one text into the other. */
function distance(from: string, to: string): number {
  // A letter may have two code units.
  const letters = [...to];
  let row = Array.from({ length: letters.length + 1 }, (_empty, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const above = row;
    row = [index + 1];
    for (const [column, other] of letters.entries()) {
      const replaced = (above[column] ?? 0) + (letter === other ? 0 : 1);
      row.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (row[column] ?? 0) + 1));
    }
  }
  return row.at(-1) ?? 0;
}
