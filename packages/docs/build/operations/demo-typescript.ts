import { type OperationId, operations } from "@chat-friends/contract";
import { literal } from "../../src/console/copies/literal.ts";
import { demo } from "../../src/usersig/demo.ts";

/** A call with the sandbox's demo app as a program of the client. It prints the reply, also if the service refuses the request. */
export function demoTypescript(baseUrl: string, operation: OperationId, request: unknown): string {
  return `import { createClient, secretKeySigner } from "@chat-friends/client/server";

// The demo key of the vendor's signature library. It works only for sandboxes.
const secretKey = "${demo.secretKey}";
const signer = secretKeySigner({
  sdkAppId: ${demo.sdkAppId},
  identifier: "${demo.identifier}",
  secretKey,
});
const chat = createClient({ baseUrl: "${baseUrl}", signer });

const { data } = await chat.POST("${operations[operation].path}", {
  body: ${literal(request, "  ")},
});
console.log(JSON.stringify(data, null, 2));
`;
}
