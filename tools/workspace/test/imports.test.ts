import { expect, it } from "vitest";
import { importsOf } from "../src/directions/imports.ts";

const source = `// A file as Biome formats it.
import "side-effect";
import fallback from "default";
import { one, type Two } from "named";
import type { Three } from "type-only";
import {
  four,
  five,
} from "several-lines";
import data from "./data.json" with { type: "json" };

/** @example import { six } from "example"; */
export * from "everything";
export { seven } from "re-export";
export type { Eight } from "type-re-export";
export const from = "constant";

export async function later() {
  const { nine } = await import("dynamic");
  const address = import.meta.resolve("resolved");
  return store.import("method"), require("required"), await import(
    "broken-line"
  );
}
`;

it("finds every module that a file imports, and no text that only looks like an import", () => {
  const imports = importsOf(source);

  expect(imports.filter(({ typeOnly }) => typeOnly).map(({ specifier }) => specifier)).toEqual([
    "type-only",
    "type-re-export",
  ]);
  expect(imports.filter(({ typeOnly }) => !typeOnly).map(({ specifier }) => specifier)).toEqual([
    "side-effect",
    "default",
    "named",
    "several-lines",
    "./data.json",
    "everything",
    "re-export",
    "dynamic",
    "resolved",
    "required",
    "broken-line",
  ]);
});
