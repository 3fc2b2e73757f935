import { type OperationId, operations } from "@chat-friends/contract";
import { type NamedCase, type Replier, replyByCase, replyByRequest } from "./reply.ts";

/** What a test names: for an operation, the case that answers all of its calls. */
export type NamedCases = { readonly [Id in OperationId]?: NamedCase<Id> };

/**
 * A function to pass in place of `fetch`. It answers as the handlers do, without msw, so it also runs where msw does not.
 *
 * @throws Error that names what is allowed, if an operation or a case does not exist
 * @example createClient({ baseUrl, signer, fetch: mockFetch({ friend_add: { case: "partial_failure" } }) })
 */
export function mockFetch(cases: NamedCases = {}): (request: Request) => Promise<Response> {
  // A plain script may also pass names that are no operation; the compiler knows the others only.
  const operationIds = Object.keys(cases) as OperationId[];
  const repliers = operationIds.flatMap((operation) => replierOf(operation, cases) ?? []);
  return async (request) => {
    const { pathname } = new URL(request.url);
    const named = repliers.find(({ path }) => pathname.endsWith(path));
    return Response.json(await (named?.reply ?? replyByRequest)(request));
  };
}

function replierOf<Id extends OperationId>(
  operation: Id,
  cases: NamedCases,
): { path: string; reply: Replier } | undefined {
  const named = cases[operation];
  if (named === undefined) return undefined;
  const reply = replyByCase(operation, named);
  return { path: operations[operation].path, reply };
}
