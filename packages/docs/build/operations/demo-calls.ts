import { type OperationId, operations } from "@chat-friends/contract";
import { curl } from "../../src/console/copies/curl.ts";
import { literal } from "../../src/console/copies/literal.ts";
import { demo } from "../../src/usersig/demo.ts";

const { sdkAppId, identifier, secretKey } = demo;

/** A call with the sandbox's demo app, for a shell. If a sandbox serves the page, the page has a signature instead of the first line. */
export function demoCurl(baseUrl: string, operation: OperationId, request: unknown): string {
  const body = JSON.stringify(request, null, 2);
  return curl({ baseUrl, operation, sdkAppId, identifier, random: 1, body, signing: { by: "demo key" } });
}

/** The same call as a program that needs only `fetch` and a signature. */
export function demoFetch(baseUrl: string, operation: OperationId, request: unknown): string {
  return `import { mint } from "@chat-friends/usersig";

// The demo key of the vendor's signature library. It works only for sandboxes.
const secretKey = "${secretKey}";
const caller = { sdkAppId: ${sdkAppId}, identifier: "${identifier}" };
const now = Math.floor(Date.now() / 1000);
const query = new URLSearchParams({
  sdkappid: String(caller.sdkAppId),
  identifier: caller.identifier,
  usersig: mint({ ...caller, secretKey, now, expire: 300 }),
  random: String(Math.floor(Math.random() * 2 ** 32)),
  contenttype: "json",
});

const body = ${literal(request)};
const url = "${baseUrl}${operations[operation].path}";
const response = await fetch(\`\${url}?\${query}\`, { method: "POST", body: JSON.stringify(body) });
console.log(await response.json());
`;
}
