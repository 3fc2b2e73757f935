import { type OperationId, operations } from "@chat-friends/contract";
import type { CaseName, DerivedCaseName } from "@chat-friends/contract/examples";
import { failure } from "@chat-friends/contract/refuse";
import { type HttpHandler, HttpResponse, http } from "msw/http";
import { answer } from "./answer.ts";
import { readCall } from "./call.ts";
import { caseNamed } from "./cases.ts";
import { namedReply } from "./named-reply.ts";

const operationPaths = Object.values(operations).map(({ path }) => path);

/**
 * A handler for each operation, and a last handler that refuses any other call to the API. So no signed URL goes to the real
 * host, and msw prints none as unhandled.
 */
export const handlers: HttpHandler[] = [...operationPaths, "/v4/*"].map((path) =>
  intercept(path, async (request) => {
    const call = await readCall(request);
    return call.refusal ? failure(call.refusal) : answer(call.value);
  }),
);

/**
 * Answers every call of an operation with one case of the spec; `code_<code>` is the case of a code without another case. The
 * results of the case go to the items of the caller; `verbatim` answers with the unchanged reply of the case.
 *
 * @throws Error that names what is allowed, if the operation or the case does not exist
 * @example server.use(handlerFor("friend_add", { case: "partial_failure" }))
 */
export function handlerFor<Id extends OperationId>(
  operation: Id,
  options: { case: CaseName<Id> | DerivedCaseName<Id>; verbatim?: boolean },
): HttpHandler {
  if (!Object.hasOwn(operations, operation)) {
    throw new Error(`there is no operation "${operation}"; there are ${Object.keys(operations).join(", ")}`);
  }
  const named = caseNamed(operation, options.case);
  return intercept(operations[operation].path, async (request) => {
    if (options.verbatim) return named.response;
    const { value: call } = await readCall(request);
    return call ? namedReply(operation, named, call.body) : named.response;
  });
}

/** Answers every request to this path, on any host and with any method, with HTTP 200 and JSON. */
function intercept(path: string, reply: (request: Request) => Promise<object>): HttpHandler {
  return http.all(`*${path}`, async ({ request }) => HttpResponse.json(await reply(request)));
}
