import { readFile } from "node:fs/promises";
import { isObject, type Json, objectAt } from "./json.ts";

/** A bundled OpenAPI description and where it was read. */
export interface Bundle {
  path: string;
  version: string;
  document: Json;
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
  if (Object.keys(objectAt(document, "paths")).length === 0) throw new Error(`${path} has no paths`);
  const version = objectAt(document, "info")["version"];
  if (typeof version !== "string") throw new Error(`${path} has no info.version`);
  return { path, version, document };
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
