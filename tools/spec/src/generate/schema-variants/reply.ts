import { mapSchemas, type Schema } from "../../model/schema.ts";
import { withoutBounds } from "./reduced.ts";
import { selectByTag } from "./select-by-tag.ts";

/** What a contract test accepts: exactly what the spec says, and no other member. */
export function closedReplyVariant(reply: Schema): Schema {
  return selectByTag(closed(reply));
}

/** What a client accepts: the members that it reads have their types; codes and tags that are not listed yet pass. */
export function openReplyVariant(reply: Schema): Schema {
  return withOpenTags(selectByTag(withoutBounds(withOpenCodes(reply))));
}

function closed(schema: Schema): Schema {
  const mapped = mapSchemas(schema, closed);
  return mapped.properties ? { ...mapped, additionalProperties: false } : mapped;
}

/** An enum of error codes becomes "any integer except 0". */
function withOpenCodes(schema: Schema): Schema {
  if (isOpen(schema) || schema.anyOf?.every(isOpen)) return { type: "integer", not: { const: 0 } };
  return mapSchemas(schema, withOpenCodes);
}

function isOpen(schema: Schema): boolean {
  return schema["x-open-at-run-time"] === true;
}

/** Any text is a tag. A listed tag still selects the schema of its value. */
function withOpenTags(schema: Schema): Schema {
  const { properties, allOf, ...rest } = mapSchemas(schema, withOpenTags);
  return {
    ...rest,
    ...(properties && { properties: "Tag" in properties ? { ...properties, Tag: { type: "string" } } : properties }),
    ...(allOf && { allOf: allOf.map((choice) => ({ ...choice, then: withOpenTags(choice.then ?? {}) })) }),
  };
}
