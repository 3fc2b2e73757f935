import { isObject, type Json, objectAt } from "../model/json.ts";
import type { SpecChange } from "./change.ts";
import { readable } from "./change.ts";
import { child } from "./pointer.ts";

/**
 * Changes of the cases that Redocly doesn't see: an example's value, and which case is the first. The first case is the
 * default of the mocks, so another first case changes their answers.
 */
export function caseChanges(base: Json, revision: Json): SpecChange[] {
  const after = new Map(exampleMaps("#/paths", objectAt(revision, "paths")));
  return exampleMaps("#/paths", objectAt(base, "paths")).flatMap(([pointer, cases]) => {
    const now = after.get(pointer);
    return now === undefined ? [missing(pointer)] : compare(pointer, cases, now);
  });
}

function compare(pointer: string, base: Json, revision: Json): SpecChange[] {
  const where = readable(pointer);
  const [first, now] = [Object.keys(base)[0], Object.keys(revision)[0]];
  const values = Object.keys(base).filter((name) => name in revision && !same(base[name], revision[name]));
  return [
    ...(first !== now
      ? [{ bump: "minor", where, what: `The first case is ${now}, no longer ${first}.` } as const]
      : []),
    ...values.map((name) => ({ bump: "patch", where: `${where} ${name}`, what: "The example changed." }) as const),
  ];
}

function missing(pointer: string): SpecChange {
  return { bump: "major", where: readable(pointer), what: "All cases were removed." };
}

function exampleMaps(pointer: string, node: unknown): [string, Json][] {
  if (!isObject(node)) return [];
  return Object.entries(node).flatMap(([name, value]) => {
    const place = child(pointer, name);
    if (name === "schema") return [];
    return name === "examples" && isObject(value) ? [[place, value]] : exampleMaps(place, value);
  });
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
