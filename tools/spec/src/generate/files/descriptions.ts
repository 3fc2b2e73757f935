import { readFile } from "node:fs/promises";
import { join } from "node:path";
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import { parse } from "yaml";
import { isObject } from "../../model/json.ts";
import { namesLike } from "./types.ts";

type Members = Record<string, unknown>;

/** Contract's types for a member that names an operation, by its `x-operation`. */
const operationTypes: Record<string, string> = { any: "OperationId", batch: "BatchOperationId" };

const imports = [
  `import type { ${Object.values(operationTypes).sort().join(", ")} } from "@chat-friends/contract";`,
  'import type { Switches } from "@chat-friends/contract/switches";',
];

/** types.gen.ts: the sandbox's world.schema.json and control.openapi.yaml, both in this folder, as types. */
export async function descriptionsFile(folder: string): Promise<string> {
  const world = await readFile(join(folder, "world.schema.json"), "utf8");
  const control = await readFile(join(folder, "control.openapi.yaml"), "utf8");
  const schemas = schemasOf(JSON.parse(world), parse(control));
  const document = { openapi: "3.1.0", info: { title: "", version: "" }, paths: {}, components: { schemas } };
  const nodes = await openapiTS(document as unknown as OpenAPI3, {
    alphabetize: false,
    defaultNonNullable: false,
    transform: (schema) => typeOf(schema as Members),
  });
  return [...imports, "", astToString(nodes)].join("\n");
}

/** The schemas of both files, under the names of the control plane's schemas. The definitions of the world's schema are added. */
function schemasOf({ $defs, ...world }: Members, { components }: Members): Members {
  const { schemas } = components as { schemas: Members };
  const all = { ...schemas, ...($defs as Members), World: world };
  return expressed(all, all) as Members;
}

/**
 * The value with each schema in a form for openapi-typescript: references within one file, alternatives instead of conditions, and
 * members with a pattern as their name in a part of their own.
 */
function expressed(value: unknown, all: Members): unknown {
  if (Array.isArray(value)) return value.map((each) => expressed(each, all));
  if (!isObject(value)) return value;
  const { if: condition, then, else: otherwise, type, ...others } = value;
  if (condition !== undefined) return expressed({ ...others, anyOf: alternatives(then, otherwise, all) }, all);
  const { patternProperties, ...object } = value;
  if (isObject(patternProperties)) return expressed({ allOf: [object, namedLike(patternProperties)] }, all);
  const members = Object.entries(value).map(([name, inner]) => [
    name,
    name === "$ref" ? `#/components/schemas/${nameIn(String(inner))}` : expressed(inner, all),
  ]);
  return Object.fromEntries(members);
}

/** A schema that `typeOf` knows, for members by the patterns of their names: each refers to a schema with a name of its own. */
function namedLike(patterns: Members): Members {
  const names = Object.entries(patterns).map(([pattern, schema]) => [
    pattern,
    nameIn(String((schema as Members)["$ref"])),
  ]);
  return { type: "object", "x-named-like": Object.fromEntries(names) };
}

/** `./world.schema.json#/$defs/UserID` names UserID, and the file without a fragment names World. */
function nameIn(reference: string): string {
  const [file = "", fragment] = reference.split("#");
  if (fragment === undefined) return file.endsWith("world.schema.json") ? "World" : file;
  return fragment.slice(fragment.lastIndexOf("/") + 1);
}

/** Two objects exclude each other's members, so one member is enough for TypeScript to know which object it is. */
function alternatives(first: unknown, second: unknown, all: Members): unknown[] {
  const [one, other] = [resolved(first, all), resolved(second, all)];
  if (!isObject(one["properties"]) || !isObject(other["properties"])) return [first, second];
  return [without(one, other["properties"]), without(other, one["properties"])];
}

function resolved(schema: unknown, all: Members): Members {
  const { $ref } = schema as Members;
  return (typeof $ref === "string" ? all[nameIn($ref)] : schema) as Members;
}

function without(schema: Members, foreign: Members): Members {
  const never = Object.keys(foreign).map((name) => [name, { "x-never": true }]);
  return { ...schema, properties: { ...Object.fromEntries(never), ...(schema["properties"] as Members) } };
}

function typeOf(schema: Members): ts.TypeNode | undefined {
  const { factory, SyntaxKind } = ts;
  if (schema["x-never"]) return factory.createKeywordTypeNode(SyntaxKind.NeverKeyword);
  const reference = factory.createTypeReferenceNode;
  if (schema["x-switches"]) return reference("Partial", [reference("Switches")]);
  const patterns = schema["x-named-like"];
  if (isObject(patterns)) return factory.createTypeLiteralNode(Object.entries(patterns).map(memberNamedLike));
  const operationType = operationTypes[String(schema["x-operation"])];
  return operationType ? reference(operationType) : undefined;
}

/** `[name: `Tag_Profile_Custom_${string}`]: components["schemas"]["CustomValue"]`, for a pattern and the name of a schema. */
function memberNamedLike([pattern, schema]: [string, unknown]): ts.IndexSignatureDeclaration {
  const { factory } = ts;
  const within = (type: ts.TypeNode, member: string) =>
    factory.createIndexedAccessTypeNode(type, factory.createLiteralTypeNode(factory.createStringLiteral(member)));
  const name = factory.createParameterDeclaration(undefined, undefined, "name", undefined, namesLike(pattern));
  const schemas = within(factory.createTypeReferenceNode("components"), "schemas");
  return factory.createIndexSignature(undefined, [name], within(schemas, String(schema)));
}
