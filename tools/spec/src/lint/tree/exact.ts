import { discriminatorOf, type Schema } from "../../model/schema.ts";
import type { Spec } from "../../model/spec.ts";
import { follow } from "./follow.ts";
import type { Place } from "./places.ts";

/**
 * The schema without references. Its objects have no other members.
 *
 * A union of objects becomes "if the tag is this, then that": a `oneOf` would report the faults of every branch.
 */
export function exact(spec: Spec, place: Place): Schema {
  const { file, name, around, schema } = follow(spec, place);
  const inside = (inner: Schema) => exact(spec, { file, name, around, schema: inner });
  const { properties, items, oneOf, anyOf, ...rest } = schema;
  const members = properties && Object.entries(properties).map(([member, value]) => [member, inside(value)]);
  return {
    ...rest,
    ...(members ? { properties: Object.fromEntries(members), additionalProperties: false } : {}),
    ...(items ? { items: inside(items) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(inside) } : {}),
    ...(oneOf ? union(oneOf.map(inside)) : {}),
  };
}

function union(branches: Schema[]): Schema {
  const tag = discriminatorOf(branches);
  if (!tag) return { oneOf: branches };
  const tagOf = ({ properties }: Schema): Schema => properties?.[tag] ?? {};
  return {
    type: "object",
    required: [tag],
    properties: { [tag]: { anyOf: branches.map(tagOf) } },
    allOf: branches.map((branch) => ({ if: { properties: { [tag]: tagOf(branch) } }, then: branch })),
  };
}
