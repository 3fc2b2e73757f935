import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import type { Schema } from "../../model/schema.ts";
import type { Spec } from "../../model/spec.ts";
import { exact } from "../tree/exact.ts";
import { schemaExamples } from "../tree/examples.ts";

const ajv = new Ajv2020({ strict: false }).addKeyword({
  keyword: "x-max-bytes",
  type: "string",
  validate: (limit: number, text: string) => Buffer.byteLength(text) <= limit,
  error: { message: ({ schema }) => `must NOT have more than ${schema} bytes` },
});

/** Every example fits its schema exactly: no other member, and no more bytes than allowed. */
export function examplesExact(spec: Spec): string[] {
  const schemas = new Map<Schema, Schema>();
  return schemaExamples(spec).flatMap(({ where, value, place }) => {
    const schema = schemas.get(place.schema) ?? exact(spec, place);
    schemas.set(place.schema, schema);
    const validate = ajv.compile(schema);
    return validate(value) ? [] : [`${where} ${inWords(validate.errors?.at(-1))}; correct it`];
  });
}

function inWords({ instancePath, message, params }: Partial<ErrorObject> = {}): string {
  const member = params?.["additionalProperty"] ?? params?.["missingProperty"];
  const at = instancePath ? `at ${instancePath} ` : "";
  return `${at}${message}${member && !message?.includes(member) ? ` (${member})` : ""}`;
}
