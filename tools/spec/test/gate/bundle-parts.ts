import { isObject, type Json } from "../../src/model/json.ts";

/** The object or array at these names. Throws if it is missing, so that every mutation has an effect. */
function reach(root: unknown, names: readonly string[]): object {
  const found = names.reduce<unknown>((node, name) => {
    return typeof node === "object" && node !== null
      ? Object.entries(node).find(([key]) => key === name)?.[1]
      : undefined;
  }, root);
  if (typeof found !== "object" || found === null) throw new Error(`The bundle has no ${names.join(" ")}`);
  return found;
}

export function object(root: unknown, ...names: string[]): Json {
  const found = reach(root, names);
  if (!isObject(found)) throw new Error(`${names.join(" ")} is no object`);
  return found;
}

export function list(root: unknown, ...names: string[]): unknown[] {
  const found = reach(root, names);
  if (!Array.isArray(found)) throw new Error(`${names.join(" ")} is no array`);
  return found;
}

export const schemas = (document: Json) => object(document, "components", "schemas");
export const schema = (document: Json, name: string) => object(schemas(document), name);
export const property = (document: Json, name: string, member: string) =>
  object(schema(document, name), "properties", member);
export const friendAdd = (document: Json) => object(document, "paths", "/v4/sns/friend_add", "post");
export const requestCases = (document: Json) =>
  object(friendAdd(document), "requestBody", "content", "application/json", "examples");
export const replyCases = (document: Json) =>
  object(friendAdd(document), "responses", "200", "content", "application/json", "examples");
export const server = (document: Json, region: string) => {
  const found = list(document, "servers").find((entry) => isObject(entry) && entry["x-region"] === region);
  return object({ found }, "found");
};

/** Removes an entry from a list. */
export function without(entries: unknown[], entry: unknown): void {
  const place = entries.indexOf(entry);
  if (place < 0) throw new Error(`The list has no ${entry}`);
  entries.splice(place, 1);
}

/** Removes a member from an object. */
export function drop(parent: Json, name: string): void {
  if (!(name in parent)) throw new Error(`There is no ${name}`);
  delete parent[name];
}

/** The members of an object in the opposite order. */
export function reversed(parent: Json): Json {
  return Object.fromEntries(Object.entries(parent).reverse());
}
