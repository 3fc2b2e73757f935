import type { Schema } from "../../model/schema.ts";
import type { Spec } from "../../model/spec.ts";
import type { Place } from "../tree/places.ts";
import { allSchemas } from "../tree/places.ts";

/** A limit in bytes stands in `x-max-bytes`, in the description, and in a `maxLength` that is not lower, for readers that count characters. */
export function bytesHaveUpperBound(spec: Spec): string[] {
  return allSchemas(spec).flatMap((place) =>
    [...loose(place), ...unsaid(place), ...uncounted(place)].map(
      (problem) => `${place.file}: ${place.name} ${problem}`,
    ),
  );
}

function loose({ schema: { "x-max-bytes": bytes, maxLength } }: Place): string[] {
  if (bytes === undefined) return [];
  if (maxLength === undefined) return [`has x-max-bytes without maxLength; add maxLength: ${bytes}`];
  return maxLength >= bytes ? [] : [`has a maxLength below its x-max-bytes; raise it to ${bytes}`];
}

/** A schema without its own description has the description of the schema around it. */
function unsaid({ schema, around }: Place): string[] {
  const bytes = schema["x-max-bytes"];
  if (bytes === undefined) return [];
  const description = [schema, ...around].find((each) => each.description !== undefined)?.description ?? "";
  return new RegExp(`\\b${bytes} bytes\\b`).test(description)
    ? []
    : [`does not say "${bytes} bytes" in its description; say it`];
}

function uncounted({ schema }: Place): string[] {
  const isUncounted = schema.maxLength !== undefined && schema["x-max-bytes"] === undefined && !isAscii(schema);
  if (!isUncounted || !/\d bytes\b/.test(schema.description ?? "")) return [];
  return ["has a limit in bytes in its description, but maxLength counts characters; add x-max-bytes"];
}

/** A character of ASCII is a byte. */
function isAscii({ pattern }: Schema): boolean {
  return pattern !== undefined && !new RegExp(pattern, "u").test("é");
}
