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
  operations: OperationError[];
  public: CatalogueEntry[];
}

export interface OperationError extends CatalogueEntry {
  returned_by: string[];
}

export interface CatalogueEntry extends Prose {
  code: number;
  name: string;
  retry: string;
  /** Tail of the text that goes with the code. */
  reason?: string;
  /** Whole text of a refused request, where one is known. */
  error_info?: string;
  /** Whether a source page or a live reply shows the reason. */
  seen?: boolean;
  reasons?: Reason[];
}

/** One of the meanings of a code, told by its text. */
export interface Reason extends Prose {
  /** What the text looks like; `*` stands for anything. */
  text: string;
  seen?: boolean;
}

interface Prose {
  meaning: string;
  cause: string;
  remedy: string;
  scope: Scope[];
}

/** What a code refuses: the whole request, or one item of it. */
export type Scope = "request" | "item";

/** A row of switches.yaml; the first value is the default. */
export interface Switch {
  meaning: string;
  values: { name: string; meaning: string }[];
}

export interface Spec {
  bundle: Bundle;
  catalogue: Catalogue;
  /** switches.yaml: rows by name. */
  switches: Record<string, Switch>;
}

/** Where the spec lives: catalogue and switches, and the bundle in dist/. */
export const specFolder = dirname(fileURLToPath(import.meta.resolve("@chat-friends/spec/errors.yaml")));

export async function readSpec(folder: string = specFolder): Promise<Spec> {
  const files = ["dist/openapi.json", "errors.yaml", "switches.yaml"];
  const [bundle = "", catalogue = "", switches = ""] = await Promise.all(
    files.map((path) => readFile(join(folder, path), "utf8")),
  );
  return { bundle: JSON.parse(bundle), catalogue: parse(catalogue), switches: parse(switches) };
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
