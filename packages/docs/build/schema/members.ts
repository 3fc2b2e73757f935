import { limitsOf } from "./limits.ts";
import type { ParameterObject } from "./openapi.ts";
import { kindsOf, nameOf, resolve, type Schema, type Schemas } from "./schema.ts";

/** A member of an object as the pages show it. */
export interface Member {
  readonly name: string;
  /** The names from the root. Arrays have `[]`: `AddFriendItem[].Remark`. */
  readonly path: string;
  /** Its id on a page. It is not the path, because the kinds of a union have members with the same path. */
  readonly id: string;
  readonly type: string;
  readonly required: boolean;
  /** Whether some observed calls to the service worked without the member, although it is required. */
  readonly tolerated: boolean;
  /** Whether a wrong value refuses only its item, not the request. */
  readonly perItem: boolean;
  readonly description: string;
  readonly values: readonly string[];
  readonly byDefault: string | undefined;
  readonly limits: readonly string[];
  /** Where its rules come from. */
  readonly source: string;
  readonly members: readonly Member[];
  /** The kinds of an object. One of its members distinguishes them. */
  readonly variants: readonly Variant[];
}

/** One kind of a union. */
export interface Variant {
  readonly name: string;
  readonly description: string;
  readonly members: readonly Member[];
}

/** The position of an object. The paths and ids of its members begin with it. */
interface MemberPlace {
  readonly path: string;
  readonly id: string;
}

/** The members of an object schema, in its order. Their ids begin with `id`. */
export function membersOf(schema: Schema, schemas: Schemas, id: string): Member[] {
  return membersAt({ path: "", id }, schema, schemas);
}

/** The kinds of a union of objects. The list is empty for any other schema. */
export function variantsOf(schema: Schema, schemas: Schemas, id: string): Variant[] {
  return variantsAt({ path: "", id }, schema, schemas);
}

/** A query parameter as a member. */
export function memberOfParameter(parameter: ParameterObject, schemas: Schemas, id: string): Member {
  const { name, description, schema, "x-source": source = "", "x-tolerated": tolerated } = parameter;
  const known = { name, path: name, id: `${id}-${name}`, required: true, source };
  return memberOf(known, { ...schema, description, ...(tolerated && { "x-tolerated": tolerated }) }, schemas);
}

function membersAt({ path, id }: MemberPlace, schema: Schema, schemas: Schemas): Member[] {
  const { properties = {}, patternProperties = {}, required = [], "x-source": source } = resolve(schema, schemas);
  return Object.entries({ ...properties, ...patternProperties }).map(([name, property]) => {
    const known = { name, path: path + name, id: `${id}-${name}`, required: required.includes(name) };
    return memberOf({ ...known, source: sourceOf(source) }, property, schemas);
  });
}

function variantsAt({ path, id }: MemberPlace, schema: Schema, schemas: Schemas): Variant[] {
  return kindsOf(resolve(schema, schemas)).map((kind) => {
    const { description = "" } = resolve(kind, schemas);
    const name = nameOf(kind) ?? "";
    return { name, description, members: membersAt({ path, id: `${id}-${name}` }, kind, schemas) };
  });
}

interface Known extends MemberPlace {
  readonly name: string;
  readonly required: boolean;
  /** Source of the object that has the member. It applies if the member has no source. */
  readonly source: string;
}

function memberOf(known: Known, property: Schema, schemas: Schemas): Member {
  const schema = resolve(property, schemas);
  const items = schema.items && resolve(schema.items, schemas);
  const values = schema.additionalProperties ? resolve(schema.additionalProperties, schemas) : undefined;
  const below = items ?? values ?? schema;
  const place = { path: `${known.path}${items ? "[]" : values ? ".*" : ""}.`, id: known.id };
  const union = isUnionOfObjects(below, schemas);
  return {
    ...known,
    type: typeOf(schema, schemas),
    tolerated: schema["x-tolerated"] ?? false,
    perItem: schema["x-refused-per-item"] ?? false,
    description: schema.description ?? "",
    values: valuesOf(below, schemas),
    byDefault: schema.default === undefined ? undefined : JSON.stringify(schema.default),
    limits: [...limitsOf(schema), ...(items ? limitsOf(items).map((limit) => `each ${limit}`) : [])],
    source: sourceOf(schema["x-source"]) || known.source,
    members: union ? [] : membersAt(place, below, schemas),
    variants: union ? variantsAt(place, below, schemas) : [],
  };
}

function isUnionOfObjects(schema: Schema, schemas: Schemas): boolean {
  const kinds = kindsOf(schema);
  return kinds.length > 0 && kinds.every((kind) => resolve(kind, schemas).properties !== undefined);
}

/** A type in words, such as `array of string`. */
export function typeOf(schema: Schema, schemas: Schemas): string {
  const resolved = resolve(schema, schemas);
  const { type, items, additionalProperties: values, const: only, enum: names, properties } = resolved;
  if (items) return `array of ${typeOf(items, schemas)}`;
  if (values) return `object with values of ${typeOf(values, schemas)}`;
  if (only !== undefined) return JSON.stringify(only);
  const kinds = kindsOf(resolved).map((kind) => typeOf(kind, schemas));
  if (kinds.length > 0) return [...new Set(kinds)].join(" or ");
  if (type !== undefined) return [type].flat().join(" or ");
  if (names) return typeof names[0];
  return properties ? "object" : "any";
}

/** The allowed values: JSON, or a pattern. Codes are left out, because they have their own tables. */
function valuesOf(schema: Schema, schemas: Schemas): string[] {
  const kinds = (schema.anyOf ?? [schema]).map((kind) => resolve(kind, schemas));
  if (kinds.some(({ "x-open-at-run-time": isCode }) => isCode)) return [];
  return kinds.flatMap(({ enum: values, pattern }) => {
    if (values) return values.map((value) => JSON.stringify(value));
    return schema.anyOf && pattern !== undefined ? [pattern] : [];
  });
}

/** The sources of a schema's rules as one phrase. If there are several sources, each has the keywords, or the values of `enum`, that come from it. */
export function sourceOf(source: Schema["x-source"]): string {
  if (source === undefined || typeof source === "string") return source ?? "";
  const rules = Object.entries(source).flatMap(([keyword, from]) =>
    typeof from === "string"
      ? [{ rule: keyword, from }]
      : Object.entries(from).map(([value, from]) => ({ rule: JSON.stringify(value), from })),
  );
  const rulesFrom = (place: string): string[] => rules.filter(({ from }) => from === place).map(({ rule }) => rule);
  const places = new Set(rules.map(({ from }) => from));
  return [...places].map((place) => `${place} (${rulesFrom(place).join(", ")})`).join("; ");
}
