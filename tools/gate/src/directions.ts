import { isObject, type Json, objectAt } from "./json.ts";
import { at, child, parent } from "./pointer.ts";

/** Which way data flows: a request may hold more than before, a reply may not. */
export type Direction = "request" | "reply";

export const bothDirections: ReadonlySet<Direction> = new Set(["request", "reply"]);

/** Directions by JSON pointer, of every object that an operation reaches, `$ref`s followed. */
export type Directions = ReadonlyMap<string, ReadonlySet<Direction>>;

const members: Record<string, Direction> = { parameters: "request", requestBody: "request", responses: "reply" };
const noSchemas = new Set(["example", "examples", "enum", "const", "default"]);

export function directionsOf(document: Json): Directions {
  const found = new Map<string, Set<Direction>>();
  for (const [path, item] of Object.entries(objectAt(document, "paths"))) {
    const place = child("#/paths", path);
    for (const [pointer, holder] of [[place, item], ...operations(place, item)] as const) {
      for (const [name, direction] of Object.entries(members)) {
        if (isObject(holder) && name in holder) mark(holder[name], child(pointer, name), direction);
      }
    }
  }
  return found;

  function mark(node: unknown, pointer: string, direction: Direction): void {
    if (typeof node !== "object" || node === null) return;
    const seen = found.get(pointer) ?? new Set();
    if (seen.has(direction)) return;
    found.set(pointer, seen.add(direction));
    for (const [name, value] of Object.entries(node)) {
      if (name === "$ref" && typeof value === "string") mark(at(document, value), value, direction);
      else if (!noSchemas.has(name) || pointer.endsWith("/properties")) mark(value, child(pointer, name), direction);
    }
  }
}

/** The directions of a pointer, or of what it stands in; both where no operation reaches it. */
export function directionsAt(directions: Directions, pointer: string | undefined): ReadonlySet<Direction> {
  if (pointer === undefined) return bothDirections;
  return directions.get(pointer) ?? directionsAt(directions, parent(pointer));
}

function operations(place: string, item: unknown): [string, unknown][] {
  return Object.entries(isObject(item) ? item : {})
    .filter(([name]) => !(name in members))
    .map(([name, operation]) => [child(place, name), operation]);
}
