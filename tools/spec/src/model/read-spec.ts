import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { Spec } from "./spec.ts";

/** Texts of the spec's files by their path inside it. */
export type Texts = Record<string, string>;

/** The folder of the spec. */
export const specFolder = dirname(fileURLToPath(import.meta.resolve("@chat-friends/spec/errors.yaml")));

export async function readSpec(folder: string): Promise<Spec> {
  const inside = await Promise.all(["paths", "examples", "schemas"].map((name) => yamlFiles(folder, name)));
  const paths = ["openapi.yaml", "parameters.yaml", "errors.yaml", "ledger.yaml", "switches.yaml", ...inside.flat()];
  const texts = await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), "utf8")]));
  return parseSpec(Object.fromEntries(texts));
}

async function yamlFiles(folder: string, name: string): Promise<string[]> {
  const files = await readdir(join(folder, name));
  return files.filter((file) => file.endsWith(".yaml")).map((file) => `${name}/${file}`);
}

export function parseSpec(texts: Texts): Spec {
  const files = Object.entries(texts).map(([path, text]) => ({ path, content: parse(text) }));
  const file = (path: string) => files.find((each) => each.path === path)?.content;
  const folder = (name: string) => files.filter(({ path }) => path.startsWith(`${name}/`));
  const byStem = (name: string) =>
    Object.fromEntries(folder(name).map(({ path, content }) => [basename(path, ".yaml"), content]));
  return {
    root: file("openapi.yaml"),
    paths: byStem("paths"),
    examples: byStem("examples"),
    schemas: Object.fromEntries(folder("schemas").map(({ path, content }) => [path, named(path, content)])),
    parameters: file("parameters.yaml"),
    catalogue: file("errors.yaml"),
    ledger: file("ledger.yaml"),
    switches: file("switches.yaml"),
  };
}

function named<Content>(path: string, content: Content): Content | Record<string, Content> {
  const stem = basename(path, ".yaml");
  return /^[A-Z]/.test(stem) ? { [stem]: content } : content;
}
