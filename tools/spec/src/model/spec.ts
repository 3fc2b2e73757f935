import type { Catalogue } from "./catalogue.ts";
import type { Schema } from "./schema.ts";

/**
 * The hand-written files of the spec, parsed; nothing is resolved or bundled.
 *
 * The types say what the lint rules require of the files. A rule that checks whether a row is complete reads it as a `Row`.
 */
export interface Spec {
  root: Root;
  /** paths/ by the name of the file, without its ending. */
  paths: Record<string, PathItem>;
  /** examples/ by the name of the file, without its ending. */
  examples: Record<string, Examples>;
  /** Named schemas by path and name; a file named with a capital, such as `schemas/SnsItem.yaml`, is the schema of that name. */
  schemas: Record<string, Record<string, Schema>>;
  parameters: Record<string, Parameter>;
  catalogue: Catalogue;
  ledger: Row[];
  /** switches.yaml: rows by name. */
  switches: Record<string, Switch>;
}

/** openapi.yaml. */
export interface Root {
  info: { description?: string };
  servers: { url: string; description?: string }[];
  tags: { name: string; description?: string }[];
  paths: Record<string, { $ref?: string }>;
}

export type PathItem = Record<string, Operation>;

export interface Operation {
  operationId?: string;
  description?: string;
  "x-batch"?: { request: string; reply: string };
  parameters?: { $ref?: string }[];
  requestBody?: Body;
  responses?: Record<string, Body & { description?: string }>;
}

export interface Body {
  "x-source"?: unknown;
  content?: Record<string, { schema?: { $ref?: string }; examples?: { $ref?: string } }>;
}

/** examples/<operation>.yaml: a case is a request and its response under one key. */
export interface Examples {
  requests?: Record<string, Example>;
  responses?: Record<string, Example>;
}

export interface Example {
  summary?: string;
  value?: unknown;
}

export interface Parameter {
  description?: string;
  schema: Schema;
  example?: unknown;
  "x-source"?: unknown;
}

/** A row of switches.yaml; the first value is the default. */
export type Switch = {
  meaning: string;
  values: { name: string; meaning: string }[];
};

/** A row of errors.yaml, ledger.yaml or switches.yaml before its rule has checked it. */
export type Row = Record<string, unknown>;

/** `friend_get_list` as `FriendGetList`: how the service and the spec name an operation inside other names. */
export function pascalCase(snakeCase: string): string {
  return snakeCase.replace(/(?:^|_)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
