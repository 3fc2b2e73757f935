import type { RowRanges } from "./checkpoint.ts";

/** A set of numbers, kept as ranges: rows that end roughly in order take little memory, however many they are. */
export interface NumberRanges {
  has(number: number): boolean;
  add(number: number): void;
  /** One more than the greatest number; 0 if there is none. */
  readonly end: number;
  /** A copy. */
  ranges(): RowRanges;
}

export function numberRanges(initial: RowRanges = []): NumberRanges {
  const ranges = initial.map(([from, to]): [number, number] => [from, to]);

  /** The place of the first range that ends at the number or behind it. */
  function placeOf(number: number): number {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.[1] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    has(number) {
      const [from = 0, to = 0] = ranges[placeOf(number + 1)] ?? [];
      return from <= number && number < to;
    },
    add(number) {
      const place = placeOf(number);
      const range = ranges[place];
      const next = ranges[place + 1];
      if (!range || range[0] > number + 1) ranges.splice(place, 0, [number, number + 1]);
      else if (range[0] === number + 1) range[0] = number;
      else if (range[1] === number) {
        range[1] = number + 1;
        if (next?.[0] !== number + 1) return;
        range[1] = next[1];
        ranges.splice(place + 1, 1);
      }
    },
    get end() {
      return ranges.at(-1)?.[1] ?? 0;
    },
    ranges: () => ranges.map(([from, to]) => [from, to]),
  };
}
