import { isObject, type Json } from "../model/json.ts";
import { at } from "./pointer.ts";

/** Whether two descriptions have the same paths and servers. `$ref`s are resolved, and the order of lists and members is ignored. */
export function sameApi(base: Json, revision: Json): boolean {
  return canonical(base) === canonical(revision);
}

function canonical(document: Json): string {
  return JSON.stringify(sorted(document, { paths: document["paths"], servers: document["servers"] }));
}

/** A `$ref` cycle would end in a stack overflow, which fails the gate. The spec has no such cycle. */
function sorted(document: Json, node: unknown): unknown {
  if (Array.isArray(node)) {
    return node.map((entry) => sorted(document, entry)).sort((left, right) => (text(left) < text(right) ? -1 : 1));
  }
  if (!isObject(node)) return node;
  const { $ref: reference, ...beside } = node;
  if (typeof reference === "string") return sorted(document, { ...object(at(document, reference)), ...beside });
  const entries = Object.entries(node).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([name, value]) => [name, sorted(document, value)]));
}

function object(value: unknown): Json {
  return isObject(value) ? value : {};
}

function text(value: unknown): string {
  return JSON.stringify(value) ?? "";
}
