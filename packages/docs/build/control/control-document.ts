import type { Schema, Schemas } from "../schema/schema.ts";

/** The part of the control plane's OpenAPI document that its page shows. */
export interface ControlDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: {
    readonly schemas: Schemas;
    readonly securitySchemes: { readonly controlToken: { readonly description: string } };
  };
}

type Method = "get" | "put" | "post" | "patch" | "delete";

type PathItem = { readonly [Name in Method]?: ControlOperation };

interface ControlOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly requestBody?: ControlContent;
  readonly responses: Readonly<
    Record<string, Partial<ControlContent> & { readonly description?: string; readonly $ref?: string }>
  >;
}

interface ControlContent {
  readonly content: { readonly "application/json": { readonly schema: Schema } };
}

/** A path and method of the control plane. */
export interface Endpoint extends ControlOperation {
  readonly method: string;
  readonly path: string;
}

const methods: readonly Method[] = ["get", "post", "put", "patch", "delete"];

/** Every path and method of a tag, in the document's order. */
export function endpointsOf({ paths }: ControlDocument, tag: string): Endpoint[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation?.tags.includes(tag) ? [{ ...operation, method: method.toUpperCase(), path }] : [];
    }),
  );
}
