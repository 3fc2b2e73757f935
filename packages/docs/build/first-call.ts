import type { OpenApiDocument } from "./openapi.ts";

const path = "/v4/sns/friend_import";

/** A first call and its reply, as text: the spec's default case of friend_import against the spec's first server, the sandbox. */
export function firstCall(document: OpenApiDocument): { curl: string; reply: string } {
  const operation = document.paths[path]?.post;
  const server = document.servers[0];
  if (!operation || !server)
    throw new Error(`The spec has no server or no ${path}, which the home page's first call uses.`);
  return {
    curl: curl(`${server.url}${path}`, defaultCase(operation.requestBody)),
    reply: JSON.stringify(defaultCase(operation.responses["200"]), null, 2),
  };
}

type Body = OpenApiDocument["paths"][string]["post"]["requestBody"];

function defaultCase({ content }: Body): unknown {
  const [first] = Object.values(content["application/json"].examples);
  if (!first) throw new Error(`${path} has no example in the spec.`);
  return first.value;
}

// A backslash at a line's end continues the URL inside double quotes, so the lines stay short and can be pasted as they are.
function curl(url: string, body: unknown): string {
  const json = JSON.stringify(body, null, 2).replaceAll("\n", "\n  ").replaceAll("'", "'\\''");
  return [
    `curl "${url}\\`,
    "?sdkappid=1400000000&identifier=administrator\\",
    '&usersig=$USERSIG&random=1&contenttype=json" \\',
    `  --data '${json}'`,
  ].join("\n");
}
