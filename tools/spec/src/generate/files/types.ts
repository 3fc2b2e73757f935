import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";

/** types.gen.ts: openapi-typescript's output; a name with a fixed prefix becomes a template-literal type. */
export async function typesFile({ bundle }: { bundle: object }): Promise<string> {
  const nodes = await openapiTS(bundle as OpenAPI3, {
    alphabetize: false,
    defaultNonNullable: false,
    transform: (schema) => ("pattern" in schema ? namesLike(String(schema.pattern)) : undefined),
  });
  return astToString(nodes);
}

/**
 * `^Tag_SNS_Custom_[A-Za-z]{1,8}$` as the type `Tag_SNS_Custom_${string}`, with `""` beside it if the pattern stands in
 * `(...)?`; undefined if the pattern begins with a choice.
 */
export function namesLike(pattern: string): ts.TypeNode | undefined {
  const [, open, beginning] = /^\^(\()?([A-Za-z_]+)\[/.exec(pattern) ?? [];
  if (!beginning) return undefined;
  const { factory } = ts;
  const rest = factory.createTemplateLiteralTypeSpan(
    factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    factory.createTemplateTail(""),
  );
  const names = factory.createTemplateLiteralType(factory.createTemplateHead(beginning), [rest]);
  if (!open) return names;
  return factory.createUnionTypeNode([factory.createLiteralTypeNode(factory.createStringLiteral("")), names]);
}
