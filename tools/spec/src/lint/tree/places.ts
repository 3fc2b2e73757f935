import type { Schema } from "../../model/schema.ts";
import type { Spec } from "../../model/spec.ts";

/** A schema and its place: `FriendAddRequest.AddType` of `schemas/friend_add.yaml`. */
export interface Place {
  file: string;
  name: string;
  schema: Schema;
  /** The schemas around this schema, nearest first; empty for a schema with its own name. */
  around: Schema[];
}

/** The schemas that have a name of their own. */
export function namedSchemas({ schemas }: Spec): Place[] {
  return Object.entries(schemas).flatMap(([file, named]) =>
    Object.entries(named).map(([name, schema]) => ({ file, name, schema, around: [] })),
  );
}

/** The schemas of the query parameters. */
export function parameterSchemas({ parameters }: Spec): Place[] {
  return Object.entries(parameters).map(([name, { schema }]) => ({
    file: "parameters.yaml",
    name,
    schema,
    around: [],
  }));
}

/** Every schema of the tree: named schemas, schemas of the parameters, and the schemas inside them. */
export function allSchemas(spec: Spec): Place[] {
  return [...namedSchemas(spec), ...parameterSchemas(spec)].flatMap(withInner);
}

function withInner(place: Place): Place[] {
  return [place, ...innerSchemas(place).flatMap(withInner)];
}

/** The schemas written directly inside a schema. */
export function innerSchemas({ file, name, schema, around }: Place): Place[] {
  const inside = (innerName: string, inner: Schema): Place => ({
    file,
    name: innerName,
    schema: inner,
    around: [schema, ...around],
  });
  const { properties = {}, items, oneOf = [], anyOf = [] } = schema;
  return [
    ...Object.entries(properties).map(([member, value]) => inside(`${name}.${member}`, value)),
    ...(items ? [inside(`${name}[]`, items)] : []),
    ...[...oneOf, ...anyOf].map((branch, index) => inside(`${name} | ${index + 1}`, branch)),
  ];
}
