import type { Schema } from "../../model/schema.ts";
import type { Spec } from "../../model/spec.ts";
import { target } from "./follow.ts";
import type { Place } from "./places.ts";
import { innerSchemas, namedSchemas, parameterSchemas } from "./places.ts";

/** The schemas of everything that a caller sends: parameters, requests, and the schemas that they refer to. */
export function sentSchemas(spec: Spec): Set<Schema> {
  const requests = namedSchemas(spec).filter(({ name }) => name.endsWith("Request"));
  const sent = new Set<Schema>();
  const waiting: Place[] = [...parameterSchemas(spec), ...requests];
  for (const place of waiting) {
    if (sent.has(place.schema)) continue;
    sent.add(place.schema);
    const { $ref } = place.schema;
    const found = $ref === undefined ? undefined : target(spec, place.file, $ref);
    waiting.push(...innerSchemas(place), ...(found ? [found] : []));
  }
  return sent;
}
