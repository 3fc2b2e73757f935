import type { BundledParameter, Document } from "./document.ts";

/** The printed calls of the description, in the form that an API client app shows. */
export interface SampleCalls {
  /** Address of the local sandbox. */
  baseUrl: string;
  /** The query parameters of every call, with their examples. */
  query: BundledParameter[];
  /** The name of the signature in the query, and a signature that the sandbox accepts. */
  signature: { name: string; value: string };
  calls: SampleCall[];
}

export interface SampleCall {
  operation: string;
  /** Below the host, without a query. */
  path: string;
  summary: string;
  description: string;
  /** The first one is a success and the default. */
  cases: { summary: string; request: unknown; reply: unknown }[];
}

/** @throws Error when the description has no local server, or prints no signature. */
export function sampleCalls({ servers, paths, components }: Document): SampleCalls {
  const baseUrl = servers.find(({ url }) => url.startsWith("http://127.0.0.1"))?.url;
  const [scheme] = Object.values(components.securitySchemes);
  const printed = /`([\w*-]{100,})`/.exec(scheme?.description ?? "")?.[1];
  if (baseUrl === undefined) throw new Error("the description names no local server");
  if (scheme === undefined || printed === undefined) throw new Error("the description prints no signature");
  return {
    baseUrl,
    query: Object.values(components.parameters),
    signature: { name: scheme.name, value: printed },
    calls: Object.entries(paths).map(([path, { post }]) => {
      const replies = post.responses["200"].content["application/json"].examples;
      const requests = Object.entries(post.requestBody.content["application/json"].examples);
      const cases = requests.map(([name, { summary, value }]) => ({
        summary,
        request: value,
        reply: replies[name]?.value,
      }));
      return { operation: post.operationId, path, summary: post.summary, description: post.description, cases };
    }),
  };
}
