import { readFile } from "node:fs/promises";
import { isObject, type Json, objectAt } from "./json.ts";
import type { Schema } from "./schema.ts";

/** A bundled OpenAPI description and the path of its file. */
export interface Bundle {
  path: string;
  version: string;
  document: OpenApi;
}

/** The parts of the bundled spec that are read here. It is a type and not an interface, because it must also be a JSON object. */
export type OpenApi = {
  servers: Server[];
  paths: Record<string, { post: OperationObject }>;
  components: { schemas: Record<string, Schema> };
};

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

/**
 * Reads a bundle.
 * @throws Error that names the file if it is missing, is not JSON, or is not an OpenAPI description with a version and a path.
 */
export async function readBundle(path: string): Promise<Bundle> {
  const text = await readFile(path, "utf8").catch((cause) => {
    throw new Error(`${path} cannot be read`, { cause });
  });
  const document = parse(text, path);
  if (typeof document["openapi"] !== "string") throw new Error(`${path} is not an OpenAPI description`);
  const version = objectAt(document, "info")["version"];
  if (typeof version !== "string") throw new Error(`${path} has no info.version`);
  if (!isOpenApi(document)) throw new Error(`${path} has no paths`);
  return { path, version, document };
}

/** The operations in the order of the spec, each with its path. */
export function operationsOf(document: OpenApi): (OperationObject & { path: string })[] {
  return Object.entries(document.paths).map(([path, { post }]) => ({ path, ...post }));
}

export function requestOf(operation: OperationObject): Content {
  return operation.requestBody.content["application/json"];
}

export function replyOf(operation: OperationObject): Content {
  return operation.responses["200"].content["application/json"];
}

function parse(text: string, path: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch (cause) {
    throw new Error(`${path} is not JSON`, { cause });
  }
  throw new Error(`${path} is not a JSON object`);
}

/** Redocly's lint and the lint rules check that the operations have the form above. */
function isOpenApi(document: Json): document is OpenApi {
  return Object.keys(objectAt(document, "paths")).length > 0;
}
