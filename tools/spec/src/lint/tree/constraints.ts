import type { Spec } from "../../model/spec.ts";
import { allSchemas } from "./places.ts";

/** The keywords that limit what is sent or received, or state an assumption about it. */
const keywords = [
  "enum",
  "const",
  "pattern",
  "minLength",
  "maxLength",
  "x-max-bytes",
  "minItems",
  "maxItems",
  "minimum",
  "maximum",
  "required",
  "default",
];

/** A thing with constraints, and their stated sources. */
export interface Constrained {
  file: string;
  name: string;
  /** Its keywords of constraint, such as `maxLength`. */
  constraints: string[];
  /** The values of its `enum`. Each may have its own source. */
  values: unknown[];
  /** Its `x-source`. */
  source: unknown;
}

/** Every schema, parameter and request body that has a constraint. */
export function constrained(spec: Spec): Constrained[] {
  const places = [
    ...allSchemas(spec),
    ...Object.entries(spec.parameters).map(([name, schema]) => ({ file: "parameters.yaml", name, schema })),
    ...Object.entries(spec.paths).flatMap(([operation, { post }]) =>
      post?.requestBody ? [{ file: `paths/${operation}.yaml`, name: "requestBody", schema: post.requestBody }] : [],
    ),
  ];
  return places
    .map(({ file, name, schema }) => ({
      file,
      name,
      constraints: constraintsOf(schema),
      values: "enum" in schema && Array.isArray(schema.enum) ? schema.enum : [],
      source: schema["x-source"],
    }))
    .filter(({ constraints, source }) => constraints.length > 0 || source !== undefined);
}

/** The keywords of constraint that a schema, parameter or request body has. */
export function constraintsOf(schema: object): string[] {
  return keywords.filter((keyword) => keyword in schema);
}
