import type { Schema } from "../../model/schema.ts";
import type { Spec } from "../../model/spec.ts";
import { follow } from "../tree/follow.ts";
import { allSchemas, type Place } from "../tree/places.ts";
import { sentSchemas } from "../tree/sent.ts";

/** An empty optional text of a request counts as left out, so its schema accepts an empty text. */
export function optionalTextMayBeEmpty(spec: Spec): string[] {
  const sent = sentSchemas(spec);
  return allSchemas(spec)
    .filter(({ schema }) => sent.has(schema))
    .flatMap(optionalMembers)
    .map((member) => follow(spec, member))
    .filter(({ schema }) => schema.type === "string" && !acceptsEmpty(schema))
    .map(({ file, name }) => `${file}: ${name} is optional and refuses ""; accept it, because it counts as left out`);
}

function optionalMembers({ file, name, schema, around }: Place): Place[] {
  return Object.entries(schema.properties ?? {})
    .filter(([member]) => !schema.required?.includes(member))
    .map(([member, inner]) => ({ file, name: `${name}.${member}`, schema: inner, around: [schema, ...around] }));
}

function acceptsEmpty({ minLength, pattern, enum: values }: Schema): boolean {
  return !minLength && (pattern === undefined || new RegExp(pattern, "u").test("")) && (values?.includes("") ?? true);
}
