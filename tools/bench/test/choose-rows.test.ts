import { expect, it } from "vitest";
import { chooseRows } from "../src/choose-rows.ts";

const rows = { mint: "m", "client-fetch": "f", "client-ky": "k" };
const namedRows = { growth: "g" };

it("without names, takes every row except those that must be named", () => {
  expect(chooseRows([], { rows, namedRows })).toEqual(["m", "f", "k"]);
});

it.each([
  { names: ["client"], chosen: ["f", "k"] },
  { names: ["client-ky", "mint"], chosen: ["m", "k"] },
  { names: ["growth"], chosen: ["g"] },
])("takes the rows whose names begin with $names", ({ names, chosen }) => {
  expect(chooseRows(names, { rows, namedRows })).toEqual(chosen);
});

it("lists all rows if no row has the name", () => {
  expect(() => chooseRows(["ky"], { rows, namedRows })).toThrow(
    "no row has this name; the rows are mint, client-fetch, client-ky, growth",
  );
});
