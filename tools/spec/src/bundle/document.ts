import type { Schema } from "../model/schema.ts";

/** The parts of a bundled description that the bundler reads. */
export interface Document {
  info: { title: string; description: string };
  servers: { url: string }[];
  paths: Record<string, { post: BundledOperation }>;
  components: {
    schemas: Record<string, Schema>;
    parameters: Record<string, BundledParameter>;
    securitySchemes: Record<string, { name: string; description: string }>;
  };
}

export interface BundledOperation {
  operationId: string;
  summary: string;
  description: string;
  parameters: { $ref: string }[];
  requestBody: BundledBody;
  responses: { "200": BundledBody };
}

export interface BundledParameter {
  name: string;
  description: string;
  schema: Schema;
  example: unknown;
}

interface BundledBody {
  content: { "application/json": { examples: Record<string, { summary: string; value: unknown }> } };
}

/** The description after `change` of every named schema and every schema of a parameter. */
export function mapDocumentSchemas(document: Document, change: (schema: Schema) => Schema): Document {
  const { schemas, parameters } = document.components;
  return {
    ...document,
    components: {
      ...document.components,
      schemas: mapEntries(schemas, change),
      parameters: mapEntries(parameters, (parameter) => ({ ...parameter, schema: change(parameter.schema) })),
    },
  };
}

function mapEntries<Value>(record: Record<string, Value>, change: (value: Value) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
