import { readFile } from "node:fs/promises";
import { isObject, type Json, objectAt } from "./json.ts";
import type { Schema } from "./schema.ts";

/** A bundled OpenAPI description and where it was read. */
export interface Bundle {
  path: string;
  version: string;
  document: OpenApi;
}

/** The bundled spec, as far as it is read here. A type, and no interface, because it is an object of JSON too. */
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
 * @throws Error that names the file when it is missing, no JSON, or no OpenAPI description with a version and a path.
 */
export async function readBundle(path: string): Promise<Bundle> {
  const text = await readFile(path, "utf8").catch((cause) => {
    throw new Error(`${path} cannot be read`, { cause });
  });
  const document = parse(text, path);
  if (typeof document["openapi"] !== "string") throw new Error(`${path} is no OpenAPI description`);
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

/** That the operations are of the form above is for redocly lint and the rules of lint to see. */
function isOpenApi(document: Json): document is OpenApi {
  return Object.keys(objectAt(document, "paths")).length > 0;
}
