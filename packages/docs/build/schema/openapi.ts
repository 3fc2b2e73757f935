import { isOperationId, type OperationId } from "@chat-friends/contract";
import type { Schema } from "./schema.ts";

/** The part of a bundled OpenAPI document that the site reads. */
export interface OpenApiDocument {
  readonly info: { readonly version: string; readonly description: string };
  readonly servers: readonly Server[];
  readonly paths: Readonly<Record<string, { readonly post: OperationObject }>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, ParameterObject>>;
    readonly securitySchemes: Readonly<Record<string, SignatureScheme>>;
    readonly schemas: Readonly<Record<string, Schema>>;
  };
}

export interface Server {
  readonly url: string;
  readonly description: string;
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
  readonly content: {
    readonly "application/json": { readonly schema: Schema; readonly examples: Readonly<Record<string, Example>> };
  };
}

interface Example {
  readonly summary: string;
  readonly value: unknown;
}

/** A query parameter. It has `x-tolerated` if some observed calls to the service worked without it. */
export interface ParameterObject {
  readonly name: string;
  readonly description: string;
  readonly schema: Schema;
  readonly "x-tolerated"?: true;
  readonly "x-source"?: string;
}

/** The signature, which is in the query too. */
interface SignatureScheme {
  readonly name: string;
  readonly description: string;
  readonly "x-source"?: string;
}

/** Everything in the query of a call: the parameters, and the signature, which the description lists separately. */
export function queryOf({ components }: OpenApiDocument): readonly ParameterObject[] {
  const signatures = Object.values(components.securitySchemes).map(({ description, ...scheme }) => {
    const [about = ""] = description.split("\n\n");
    return { ...scheme, description: about, schema: { type: "string" } };
  });
  return [...Object.values(components.parameters), ...signatures];
}

/** The address of the local sandbox. Throws if the description has no such address. */
export function sandboxAddress({ servers }: Pick<OpenApiDocument, "servers">): string {
  const local = servers.find(({ url }) => new URL(url).hostname === "127.0.0.1");
  if (!local) throw new Error("The description names no local server, which the samples call.");
  return local.url;
}

/** One call as the site shows it. */
export interface Operation {
  readonly id: OperationId;
  /** The path below the host. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  /** Its place on the Redoc page. */
  readonly anchor: string;
  readonly request: Schema;
  readonly reply: Schema;
  /** The hand-written cases by name, the default one first. */
  readonly cases: readonly Case[];
}

/** A request and the reply that answers it. */
export interface Case {
  readonly name: string;
  readonly summary: string;
  readonly request: unknown;
  readonly reply: unknown;
}

/** Every operation of the document, in its order. Throws if the contract has no operation of this name. */
export function operationsOf(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths).map(([path, { post }]) => {
    if (!isOperationId(post.operationId))
      throw new Error(`The contract has no operation ${post.operationId}: generate it.`);
    const request = post.requestBody.content["application/json"];
    const reply = post.responses["200"].content["application/json"];
    return {
      id: post.operationId,
      path,
      summary: post.summary,
      description: post.description,
      anchor: `#/${slugOfTag(post.tags[0] ?? "")}/${post.operationId}`,
      request: request.schema,
      reply: reply.schema,
      cases: Object.entries(request.examples).map(([name, { summary, value }]) => ({
        name,
        summary,
        request: value,
        reply: reply.examples[name]?.value,
      })),
    };
  });
}

// This is Redoc's own rule for the address of a tag. The browser test follows every anchor.
function slugOfTag(tag: string): string {
  return tag.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}
