import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";
import type { Document } from "../../src/bundle/document.ts";
import { forConsumers } from "../../src/bundle/for-consumers.ts";
import { isObject, type Json } from "../../src/model/json.ts";
import { readSpec, specFolder } from "../../src/model/read-spec.ts";

const annotatedFile = fileURLToPath(import.meta.resolve("@chat-friends/spec/annotated.json"));
let document: Document;
let schemas: Json[];

beforeAll(async () => {
  const { catalogue } = await readSpec(specFolder);
  document = forConsumers(JSON.parse(await readFile(annotatedFile, "utf8")), catalogue);
  schemas = objectsIn(document.components.schemas);
});

it("is the file that the build has written", async () => {
  const written = await readFile(fileURLToPath(import.meta.resolve("@chat-friends/spec/openapi.json")), "utf8");

  expect(document).toEqual(JSON.parse(written));
});

it("has no keyword that only this project's tools read", () => {
  const keywords = objectsIn(document)
    .flatMap(Object.keys)
    .filter((keyword) => keyword.startsWith("x-"));

  expect([...new Set(keywords)].sort()).toEqual(["x-enum-descriptions", "x-enum-varnames"]);
});

it("has a name and a meaning beside every error code", () => {
  const lists = Object.entries(document.components.schemas).filter(([name]) => name.endsWith("ErrorCode"));

  expect(lists.length).toBeGreaterThan(5);
  for (const [, schema] of lists) {
    expect(schema["x-enum-varnames"]).toHaveLength(schema.enum?.length ?? 0);
    expect(schema["x-enum-descriptions"]).toHaveLength(schema.enum?.length ?? 0);
  }
});

it("also lists the codes in words, because some viewers do not read the keywords", () => {
  const { FriendAddErrorCode, PublicErrorCode } = document.components.schemas;

  expect(FriendAddErrorCode?.description).toContain(
    "\n* 30525 InOtherBlocklist: From_Account is in To_Account's blocklist.\n",
  );
  expect(PublicErrorCode?.description?.match(/^\* \d{5} \w+: /gm)).toHaveLength(PublicErrorCode?.enum?.length ?? 0);
});

it("has no constant and no list of types, and every enum has a type", () => {
  expect(schemas.filter(({ const: only }) => only !== undefined)).toEqual([]);
  expect(schemas.filter(({ type }) => Array.isArray(type))).toEqual([]);
  expect(schemas.filter(({ enum: values, type }) => Array.isArray(values) && type === undefined)).toEqual([]);
});

it("has no discriminator, because one generator turns it into never", () => {
  expect(schemas.filter((schema) => "discriminator" in schema)).toEqual([]);
});

it("every member of a union has a title, also the lists of codes", () => {
  const unions = schemas.flatMap(({ oneOf, anyOf }) => [oneOf, anyOf].filter(Array.isArray));
  const names = unions.flat().flatMap(({ $ref = "" }) => $ref.split("/").slice(-1).filter(Boolean));

  expect(names).toEqual(expect.arrayContaining(["FriendAddSuccess", "FriendAddErrorCode", "PublicErrorCode"]));
  for (const name of names) expect(document.components.schemas[name]).toHaveProperty("title", name);
});

it("names its author, keeps the signature as a security scheme, and links the page of each operation", () => {
  expect(document).toMatchObject({ info: { contact: {} }, security: [{ UserSig: [] }] });
  expect(Object.keys(document.components.parameters)).not.toContain("usersig");
  for (const { post } of Object.values(document.paths)) {
    expect(post).toHaveProperty("externalDocs.url", expect.stringMatching(/^https:\/\/www\.tencentcloud\.com\//));
  }
});

it("throws for a code that errors.yaml does not have", () => {
  const schemas = { Code: { "x-open-at-run-time": true, enum: [1] } };
  const strange = { ...document, components: { ...document.components, schemas } };

  expect(() => forConsumers(strange, { operations: [], public: [] })).toThrow("errors.yaml has no row for 1");
});

function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (!isObject(value)) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}
