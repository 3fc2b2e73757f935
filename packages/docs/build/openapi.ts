/** The part of a bundled OpenAPI document that the site reads. */
export interface OpenApiDocument {
  readonly info: { readonly version: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, PathItem>>;
}

interface PathItem {
  readonly post: OperationObject;
}

interface OperationObject {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly requestBody: Content;
  readonly responses: { readonly "200": Content };
}

interface Content {
  readonly content: { readonly "application/json": { readonly examples: Readonly<Record<string, Example>> } };
}

interface Example {
  readonly value: unknown;
}

/** One call as the site shows it; `anchor` is its place on the Redoc page. */
export interface Operation {
  readonly id: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly anchor: string;
}

/** Every operation of the document, in its order. */
export function operationsOf(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths).map(([path, { post }]) => ({
    id: post.operationId,
    path,
    summary: post.summary,
    description: post.description,
    anchor: `#/${slug(post.tags[0] ?? "")}/${post.operationId}`,
  }));
}

// Redoc's own rule for a tag's address; the browser test follows every anchor.
function slug(tag: string): string {
  return tag.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}
