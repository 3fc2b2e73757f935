import { expect, it } from "vitest";
import { BoundedMap } from "../src/bounded-map.ts";

/** A map with room for three, with these put in from the left to the right. */
function filledWith(...keys: string[]) {
  const map = new BoundedMap<string, string>(3);
  for (const key of keys) map.set(key, `value of ${key}`);
  return (key: string) => map.get(key);
}

it("holds as many entries as it may", () => {
  const get = filledWith("a", "b", "c");

  expect(["a", "b", "c"].map(get)).toEqual(["value of a", "value of b", "value of c"]);
});

it("removes the oldest entry when there is one too many", () => {
  const get = filledWith("a", "b", "c", "d");

  expect(["a", "b", "c", "d"].map(get)).toEqual([undefined, "value of b", "value of c", "value of d"]);
});

it("counts what is put in again as new", () => {
  const get = filledWith("a", "b", "c", "a", "d");

  expect(["a", "b", "c", "d"].map(get)).toEqual(["value of a", undefined, "value of c", "value of d"]);
});
