import { isObject, type Json, objectAt } from "../model/json.ts";
import { at, child, parent } from "./pointer.ts";

/** Which way data flows: a request may hold more than before, a reply may not. */
export type Flow = "request" | "reply";

export const bothFlows: ReadonlySet<Flow> = new Set(["request", "reply"]);

/** Flows by JSON pointer, for every object that an operation reaches, also through `$ref`s. */
export type DataFlow = ReadonlyMap<string, ReadonlySet<Flow>>;

const members: Record<string, Flow> = { parameters: "request", requestBody: "request", responses: "reply" };
const noSchemas = new Set(["example", "examples", "enum", "const", "default"]);

export function dataFlowOf(document: Json): DataFlow {
  const found = new Map<string, Set<Flow>>();
  for (const [path, item] of Object.entries(objectAt(document, "paths"))) {
    const place = child("#/paths", path);
    for (const [pointer, holder] of [[place, item], ...operations(place, item)] as const) {
      for (const [name, flow] of Object.entries(members)) {
        if (isObject(holder) && name in holder) mark(holder[name], child(pointer, name), flow);
      }
    }
  }
  return found;

  function mark(node: unknown, pointer: string, flow: Flow): void {
    if (typeof node !== "object" || node === null) return;
    const seen = found.get(pointer) ?? new Set();
    if (seen.has(flow)) return;
    found.set(pointer, seen.add(flow));
    for (const [name, value] of Object.entries(node)) {
      if (name === "$ref" && typeof value === "string") mark(at(document, value), value, flow);
      else if (!noSchemas.has(name) || pointer.endsWith("/properties")) mark(value, child(pointer, name), flow);
    }
  }
}

/** The flows of a pointer, or of the object around it; both flows if no operation reaches it. */
export function flowsAt(flows: DataFlow, pointer: string | undefined): ReadonlySet<Flow> {
  if (pointer === undefined) return bothFlows;
  return flows.get(pointer) ?? flowsAt(flows, parent(pointer));
}

function operations(place: string, item: unknown): [string, unknown][] {
  return Object.entries(isObject(item) ? item : {})
    .filter(([name]) => !(name in members))
    .map(([name, operation]) => [child(place, name), operation]);
}
