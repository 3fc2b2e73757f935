import { expect, it } from "vitest";
import { errors, isListed } from "../src/index.ts";

it.each(Object.keys(errors))("%s is in the catalogue", (code) => {
  expect(isListed(Number(code))).toBe(true);
});

it.each([0, -1, 30001.5, 39999, Number.NaN])("%d is not", (code) => {
  expect(isListed(code)).toBe(false);
});
