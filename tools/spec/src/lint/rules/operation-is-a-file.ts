import type { Spec } from "../../model/spec.ts";
import { pascalCase } from "../../model/spec.ts";

/** An operation has one name: in its path, its files, its operationId and its schemas. */
export function operationIsAFile(spec: Spec): string[] {
  const listed = Object.entries(spec.root.paths);
  const operations = listed.map(([path]) => path.replace("/v4/sns/", ""));
  const toc = listed.flatMap(([path, { $ref }], index) => {
    const expected = `paths/${operations[index]}.yaml`;
    return $ref === expected ? [] : [`openapi.yaml: ${path} refers to ${$ref}; move the operation to ${expected}`];
  });
  const unlisted = ["paths" as const, "examples" as const].flatMap((folder) =>
    Object.keys(spec[folder])
      .filter((name) => !operations.includes(name))
      .map((name) => `${folder}/${name}.yaml: openapi.yaml has no path /v4/sns/${name}; add it, or delete this file`),
  );
  return [...toc, ...unlisted, ...operations.flatMap((operation) => agreement(spec, operation))];
}

/** The places where the file of an operation has a name that differs from the operation's. */
function agreement(spec: Spec, operation: string): string[] {
  const file = `paths/${operation}.yaml`;
  const item = spec.paths[operation];
  if (!item) return [`${file}: the file is missing; write the operation there`];
  const { post, ...others } = item;
  const request = post?.requestBody?.content?.["application/json"];
  const reply = post?.responses?.["200"]?.content?.["application/json"];
  const schemas = `../schemas/${operation}.yaml#/${pascalCase(operation)}`;
  const examples = `../examples/${operation}.yaml#`;
  const named = [
    { what: "operationId", is: post?.operationId, expected: operation },
    { what: "the reference to its request schema", is: request?.schema?.$ref, expected: `${schemas}Request` },
    { what: "the reference to its reply schema", is: reply?.schema?.$ref, expected: `${schemas}Reply` },
    { what: "the reference to its request cases", is: request?.examples?.$ref, expected: `${examples}/requests` },
    { what: "the reference to its reply cases", is: reply?.examples?.$ref, expected: `${examples}/responses` },
  ];
  return [
    ...Object.keys(others).map((method) => `${file}: ${method} stands beside post; the service answers post only`),
    ...named
      .filter(({ is, expected }) => is !== expected)
      .map(({ what, is, expected }) => `${file}: ${what} is ${is ?? "missing"}; make it ${expected}`),
    ...(spec.examples[operation] ? [] : [`examples/${operation}.yaml: the file is missing; write the cases there`]),
  ];
}
