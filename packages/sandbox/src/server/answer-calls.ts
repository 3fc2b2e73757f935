import { failure, maxBodyBytes } from "@chat-friends/contract/refuse";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Sandbox } from "../create-sandbox.ts";

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** Puts the sandbox behind every path below `/v4/`, whatever the method and the Content-Type. */
export function answerCalls(server: FastifyInstance, sandbox: Sandbox): void {
  // A body is read below /v4/ alone.
  server.removeAllContentTypeParsers();
  server.setNotFoundHandler(answerUnrouted(sandbox));
  server.register(async (calls) => {
    calls.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
    calls.addHook("onRequest", forgetContentType);
    calls.setErrorHandler(refuseUnread);
    calls.all("/v4/*", answerWith(sandbox));
  });
}

/** Answers what no route takes: a page that is not there, a method without routes, a URL that no router can read. */
export function answerUnrouted(sandbox: Sandbox): Handler {
  const answer = answerWith(sandbox);
  return async (request, reply) => {
    const asksForPage = ["GET", "HEAD"].includes(request.method) && !request.url.startsWith("/v4/");
    return asksForPage ? reply.code(404).type("text/plain").send("not found\n") : answer(request, reply);
  };
}

function answerWith(sandbox: Sandbox): Handler {
  return async (request, reply) => {
    const body = request.body instanceof Uint8Array ? request.body : new Uint8Array();
    const answer = await sandbox.exchange({ method: request.method, ...addressOf(request.url), body });
    return reply.code(answer.status).send(answer.body);
  };
}

/** Takes the raw URL apart, which may also come with its host, and may be none at all. */
function addressOf(url: string): { path: string; query: URLSearchParams } {
  const [, path = "", query = ""] = /^(?:https?:\/\/[^/?]*)?([^?]*)\??(.*)$/i.exec(url) ?? [];
  return { path, query: new URLSearchParams(query) };
}

/** The service ignores the header; Fastify would refuse a malformed one. */
async function forgetContentType({ raw }: FastifyRequest): Promise<void> {
  delete raw.headers["content-type"];
}

/** What could not even be read gets the service's envelope too, and the connection ends. */
function refuseUnread(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  const ErrorInfo =
    error.code === "FST_ERR_CTP_BODY_TOO_LARGE"
      ? `the body must not have more than ${maxBodyBytes} bytes`
      : "the request could not be read";
  reply
    .code(200)
    .header("connection", "close")
    .send(failure({ ErrorCode: 60002, ErrorInfo }));
}
