import { join } from "node:path";
import { compile } from "@chat-friends/compile";
import { firstViolation } from "@chat-friends/contract/validate";
import openapi from "../../dist/control.openapi.json" with { type: "json" };

interface Reference {
  $ref: string;
}

interface Content {
  content: Record<string, { schema: Reference }>;
}

/** An operation of the OpenAPI file, as far as the tests look. */
export interface Described {
  security?: unknown[];
  requestBody?: Content;
  responses: Record<string, Content | Reference>;
}

type Validators = Record<string, Parameters<typeof firstViolation>[0]>;

const paths: Record<string, object> = openapi.paths;

/** Every operation of the OpenAPI file by method and path, such as `GET /_sandbox/clock`. */
export const described = new Map(
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => method !== "parameters")
      .map(([method, operation]): [string, Described] => [`${method.toUpperCase()} ${path}`, operation]),
  ),
);

/** Says where a value leaves one of the file's schemas; `folder` is for what is compiled. */
export async function judge(
  folder: string,
): Promise<(content: Content | undefined, value: unknown) => string | undefined> {
  const { schemas } = openapi.components;
  const names = Object.keys(schemas);
  const text = JSON.stringify(schemas).replaceAll('"#/components/schemas/', '"#/$defs/');
  const $defs = JSON.parse(text);
  const outfile = join(folder, "schemas.js");
  await compile({
    tables: {
      schemas: Object.fromEntries(names.map((name, index) => [`s${index}`, { $defs, $ref: `#/$defs/${name}` }])),
    },
    outfile,
  });
  const { schemas: compiled }: { schemas: Validators } = await import(outfile);
  return (content, value) => {
    const [{ schema } = { schema: { $ref: "" } }] = Object.values(content?.content ?? {});
    const validator = compiled[`s${names.indexOf(schema.$ref.split("/").at(-1) ?? "")}`];
    if (!validator) throw new Error(`the file has no schema ${schema.$ref}`);
    return firstViolation(validator, value)?.message;
  };
}

/** The response that the file gives an operation for a status. */
export function responseOf({ responses }: Described, status: number): Content | undefined {
  const response = responses[status] ?? responses[`${Math.floor(status / 100)}XX`];
  if (!response || !("$ref" in response)) return response;
  const shared: Record<string, Content> = openapi.components.responses;
  return shared[response.$ref.split("/").at(-1) ?? ""];
}
