import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import type { GeneratorInput } from "../input.ts";

/** types.gen.ts: openapi-typescript's output, with names that have a fixed beginning as template-literal types. */
export async function typesFile({ bundle }: GeneratorInput): Promise<string> {
  const nodes = await openapiTS(bundle as unknown as OpenAPI3, {
    alphabetize: false,
    defaultNonNullable: false,
    transform: (schema) => ("pattern" in schema ? beginningOf(String(schema.pattern)) : undefined),
  });
  return astToString(nodes);
}

/** `^Tag_SNS_Custom_[A-Za-z]{1,8}$` as the type `Tag_SNS_Custom_${string}`; undefined where the pattern begins with a choice. */
function beginningOf(pattern: string): ts.TypeNode | undefined {
  const beginning = /^\^([A-Za-z_]+)\[/.exec(pattern)?.[1];
  if (!beginning) return undefined;
  const { factory } = ts;
  const rest = factory.createTemplateLiteralTypeSpan(
    factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    factory.createTemplateTail(""),
  );
  return factory.createTemplateLiteralType(factory.createTemplateHead(beginning), [rest]);
}
