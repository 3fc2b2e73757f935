// node backend-server.mjs PORT BUNDLE: openapi-backend, which checks requests and replies, with each operation's first example as its answer.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import backend from "openapi-backend";

const [port, bundle] = process.argv.slice(2);
const definition = JSON.parse(readFileSync(bundle.replace(/yaml$/, "json"), "utf8"));
const api = new backend.OpenAPIBackend({ definition, quick: true });
api.register("notImplemented", (context) => api.mockResponseForOperation(context.operation.operationId).mock);
api.register("validationFail", (context) => Promise.reject(new Error(JSON.stringify(context.validation.errors))));
api.register("postResponseHandler", (context) => {
  const { valid, errors } = api.validateResponse(context.response, context.operation);
  return valid ? context.response : { refused: errors };
});
await api.init();
createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  const { pathname, searchParams } = new URL(request.url, "http://127.0.0.1");
  // It refuses everything in the query that is not a parameter, also the key of a security scheme.
  searchParams.delete("usersig");
  const call = { method: request.method, path: pathname, query: `${searchParams}`, headers: request.headers, body };
  const answer = await api.handleRequest(call).catch((error) => ({ refused: String(error) }));
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify(answer));
}).listen(Number(port), "127.0.0.1");
