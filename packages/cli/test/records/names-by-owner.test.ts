import { expect, it } from "vitest";
import { namesByOwner } from "../../src/records/names-by-owner.ts";

it("knows the different names of each owner, and forgets the first owners where there are too many", () => {
  const names = namesByOwner(3);
  for (const pair of ["a1", "a1", "b1", "b2"]) names.add(pair.slice(0, 1), pair.slice(1));
  const before = ["a", "b"].map(names.count);

  names.add("b", "3");

  expect(before).toEqual([1, 2]);
  expect(["a", "b"].map(names.count)).toEqual([0, 3]);
  expect([names.has("a", "1"), names.has("b", "1"), names.has("b", "4")]).toEqual([false, true, false]);
});

it("does not forget the owner whose names are too many alone", () => {
  const names = namesByOwner(2);
  for (const name of ["1", "2", "3"]) names.add("a", name);

  expect(names.count("a")).toBe(3);
});
