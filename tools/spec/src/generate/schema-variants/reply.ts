import { mapSchemas, type Schema } from "../../model/schema.ts";
import { withoutBounds } from "./reduced.ts";
import { selectByTag } from "./select-by-tag.ts";

/** What a contract test accepts: exactly what the spec says, and no member more. */
export function closedReplyVariant(reply: Schema): Schema {
  return selectByTag(closed(reply));
}

/** What a client accepts: the members it reads have their types; codes and tags nobody listed yet pass. */
export function openReplyVariant(reply: Schema): Schema {
  return withOpenTags(selectByTag(withoutBounds(withOpenCodes(reply))));
}

function closed(schema: Schema): Schema {
  const mapped = mapSchemas(schema, closed);
  return mapped.properties ? { ...mapped, additionalProperties: false } : mapped;
}

/** An enum of error codes becomes "any integer but 0". */
function withOpenCodes(schema: Schema): Schema {
  if (isOpen(schema) || schema.anyOf?.every(isOpen)) return { type: "integer", not: { const: 0 } };
  return mapSchemas(schema, withOpenCodes);
}

function isOpen(schema: Schema): boolean {
  return schema["x-open-at-run-time"] === true;
}

/** Any text is a tag; one that is listed still selects what its value must be. */
function withOpenTags(schema: Schema): Schema {
  const { properties, allOf, ...rest } = mapSchemas(schema, withOpenTags);
  return {
    ...rest,
    ...(properties && { properties: "Tag" in properties ? { ...properties, Tag: { type: "string" } } : properties }),
    ...(allOf && { allOf: allOf.map((choice) => ({ ...choice, then: withOpenTags(choice.then ?? {}) })) }),
  };
}
