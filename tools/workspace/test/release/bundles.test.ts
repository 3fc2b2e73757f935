import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";

const folder = dirname(createRequire(import.meta.url).resolve("@chat-friends/spec/openapi.json"));
const read = (file: string) => readFileSync(join(folder, file), "utf8");
const bundle: Json = JSON.parse(read("openapi.json"));

type Json = string | number | boolean | null | Json[] | { [member: string]: Json };

it("the bundle in YAML is the one in JSON", () => {
  expect(parse(read("openapi.yaml"))).toEqual(bundle);
});

it("the dereferenced bundle is the bundle with every reference followed", () => {
  expect(JSON.parse(read("openapi.dereferenced.json"))).toEqual(dereferenced(bundle));
});

it("the README names each bundle and each artefact made of it", () => {
  const artefacts = readdirSync(folder).filter((file) => file !== "README.md");

  expect(artefacts).toEqual([
    "bruno",
    "chat-friends.d.ts",
    "chat-friends.postman.json",
    "openapi.dereferenced.json",
    "openapi.json",
    "openapi.yaml",
  ]);
  const readme = read("README.md").replaceAll("/`", "`");
  for (const file of artefacts) expect(readme).toContain(`\`${file}\``);
});

/** A keyword beside a reference counts before the same keyword of its target. */
function dereferenced(value: Json): Json {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(dereferenced);
  const members = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, dereferenced(member)]));
  const { $ref, ...own } = members;
  return typeof $ref === "string" ? { ...Object(dereferenced(referred($ref))), ...own } : members;
}

function referred(reference: string): Json {
  const path = reference.replace("#/", "").split("/");
  return path.reduce((value: Json, name) => Object(value)[name], bundle);
}
