import { type OperationId, operations } from "@chat-friends/contract";
import { type HttpHandler, HttpResponse, http } from "msw/http";
import { type NamedCase, type Replier, replyByCase, replyByRequest } from "./reply.ts";

const operationPaths = Object.values(operations).map(({ path }) => path);

/**
 * A handler for each operation, and a last handler that refuses any other call to the API. So no signed URL goes to the real
 * host, and msw prints none as unhandled.
 */
export const handlers: HttpHandler[] = [...operationPaths, "/v4/*"].map((path) => intercept(path, replyByRequest));

/**
 * Answers every call of an operation with one case of the spec; `code_<code>` is the case of a code without another case. The
 * results of the case go to the items of the caller; `verbatim` answers with the unchanged reply of the case.
 *
 * @throws Error that names what is allowed, if the operation or the case does not exist
 * @example server.use(handlerFor("friend_add", { case: "partial_failure" }))
 */
export function handlerFor<Id extends OperationId>(operation: Id, options: NamedCase<Id>): HttpHandler {
  const reply = replyByCase(operation, options);
  return intercept(operations[operation].path, reply);
}

/** Answers every request to this path, on any host and with any method, with HTTP 200 and JSON. */
function intercept(path: string, reply: Replier): HttpHandler {
  return http.all(`*${path}`, async ({ request }) => HttpResponse.json(await reply(request)));
}
