import type { Spec } from "../../model/spec.ts";
import { allSchemas, namedSchemas } from "../tree/places.ts";
import { isSentence } from "../tree/rows.ts";

interface Described {
  where: string;
  description: string | undefined;
}

/** Every description consists of sentences, and everything that a reader looks up by name has a description. */
export function descriptionIsASentence(spec: Spec): string[] {
  const { info, servers, tags } = spec.root;
  const own: Described[] = [
    { where: "openapi.yaml: info", description: info.description },
    ...servers.map(({ url, description }) => ({ where: `openapi.yaml: the server ${url}`, description })),
    ...tags.map(({ name, description }) => ({ where: `openapi.yaml: the tag ${name}`, description })),
    ...Object.entries(spec.parameters).map(([name, { description }]) => ({
      where: `parameters.yaml: ${name}`,
      description,
    })),
    ...operations(spec),
    ...namedSchemas(spec).map(({ file, name, schema }) => ({
      where: `${file}: ${name}`,
      description: schema.description,
    })),
  ];
  const inner: Described[] = allSchemas(spec)
    .filter(({ schema, around }) => around.length > 0 && schema.description !== undefined)
    .map(({ file, name, schema }) => ({ where: `${file}: ${name}`, description: schema.description }));
  return [...own, ...inner].flatMap(problems);
}

function operations({ paths }: Spec): Described[] {
  return Object.entries(paths).flatMap(([operation, item]) =>
    Object.entries(item).flatMap(([method, { description, responses = {} }]) => [
      { where: `paths/${operation}.yaml: ${method}`, description },
      ...Object.entries(responses).map(([status, response]) => ({
        where: `paths/${operation}.yaml: the response ${status}`,
        description: response.description,
      })),
    ]),
  );
}

function problems({ where, description }: Described): string[] {
  if (!description) return [`${where} has no description; write a sentence`];
  return isSentence(description)
    ? []
    : [`${where} is not described in a sentence; begin with a capital, a digit or code, and end with a full stop`];
}
