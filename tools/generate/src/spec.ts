import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { Schema } from "./schema.ts";

/** The bundled spec, as far as the generator reads it. */
export interface Bundle {
  servers: Server[];
  paths: Record<string, { post: OperationObject }>;
  components: { schemas: Record<string, Schema> };
}

export interface Server {
  url: string;
  "x-region"?: string;
  "x-standby"?: boolean;
  "x-retired"?: boolean;
}

export interface OperationObject {
  operationId: string;
  "x-batch"?: { request: string; reply: string };
  requestBody: { content: { "application/json": Content } };
  responses: { "200": { content: { "application/json": Content } } };
}

interface Content {
  schema: Schema;
  examples: Record<string, { summary: string; value: unknown }>;
}

/** errors.yaml. */
export interface Catalogue {
  operations: (CatalogueEntry & { returned_by: string[] })[];
  public: CatalogueEntry[];
}

interface CatalogueEntry {
  code: number;
  name: string;
  retry: string;
  reason?: string;
}

export interface Spec {
  bundle: Bundle;
  catalogue: Catalogue;
}

/** Where the spec lives: the catalogue, and the bundle in dist/. */
export const specFolder = dirname(fileURLToPath(import.meta.resolve("@chat-friends/spec/errors.yaml")));

export async function readSpec(folder: string = specFolder): Promise<Spec> {
  const [bundle, catalogue] = await Promise.all([
    readFile(join(folder, "dist/openapi.json"), "utf8"),
    readFile(join(folder, "errors.yaml"), "utf8"),
  ]);
  return { bundle: JSON.parse(bundle), catalogue: parse(catalogue) };
}

/** The operations in the order of the spec, each with its path. */
export function operationsOf(bundle: Bundle): (OperationObject & { path: string })[] {
  return Object.entries(bundle.paths).map(([path, { post }]) => ({ path, ...post }));
}

export function requestOf(operation: OperationObject): Content {
  return operation.requestBody.content["application/json"];
}

export function replyOf(operation: OperationObject): Content {
  return operation.responses["200"].content["application/json"];
}
