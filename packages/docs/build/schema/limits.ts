import type { Schema } from "./schema.ts";

/** The limits of a value in addition to its type, as phrases with their units. */
export function limitsOf(schema: Schema): string[] {
  return [length(schema), count(schema), range(schema), form(schema)].filter((phrase) => phrase !== undefined);
}

// If bytes are limited, maxLength is only an upper bound.
function length({ minLength = 0, maxLength, "x-max-bytes": bytes }: Schema): string | undefined {
  if (bytes !== undefined) return `${span(minLength, bytes)} bytes of UTF-8`;
  if (maxLength !== undefined) return `${span(minLength, maxLength)} characters`;
  return minLength > 0 ? "not empty" : undefined;
}

function count({ minItems = 0, maxItems }: Schema): string | undefined {
  if (maxItems !== undefined) return `${span(minItems, maxItems)} items`;
  return minItems > 0 ? `at least ${minItems} ${minItems === 1 ? "item" : "items"}` : undefined;
}

function range({ minimum, maximum }: Schema): string | undefined {
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}`;
  if (minimum !== undefined) return `${minimum} or more`;
  return maximum === undefined ? undefined : `at most ${maximum}`;
}

function form({ pattern }: Schema): string | undefined {
  return pattern === undefined ? undefined : `matches \`${pattern}\``;
}

function span(least: number, most: number): string {
  return least > 0 ? `${least} to ${most}` : `at most ${most}`;
}
