import { failure, maxBodyBytes } from "@chat-friends/contract/refuse";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Reply } from "../call.ts";
import { problem } from "../control/problem.ts";
import type { Sandbox } from "../create-sandbox.ts";
import { sendSpoiled } from "./send-spoiled.ts";

/** What every body is read as. */
const onlyContentType = "application/json";

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** Puts the sandbox behind every path below `/v4/` and `/_sandbox/`, whatever the method and the Content-Type; `closing` ends the delays of replies. */
export function answerCalls(server: FastifyInstance, sandbox: Sandbox, closing: AbortSignal): void {
  // A body is read below these two alone.
  server.removeAllContentTypeParsers();
  server.setNotFoundHandler(answerUnrouted(sandbox, closing));
  server.register(async (calls) => {
    calls.addContentTypeParser(onlyContentType, { parseAs: "buffer" }, (_request, body, done) => done(null, body));
    calls.addHook("onRequest", replaceContentType);
    calls.setErrorHandler(refuseUnread);
    for (const path of ["/v4/*", "/_sandbox/*"]) calls.all(path, answerWith(sandbox, closing));
  });
}

/** Answers what no route takes: a page that is not there, a method without routes, a URL that no router can read. */
export function answerUnrouted(sandbox: Sandbox, closing: AbortSignal): Handler {
  const answer = answerWith(sandbox, closing);
  return async (request, reply) => {
    const asksForPage = ["GET", "HEAD"].includes(request.method) && !request.url.startsWith("/v4/");
    return asksForPage ? reply.code(404).type("text/plain").send("not found\n") : answer(request, reply);
  };
}

function answerWith(sandbox: Sandbox, closing: AbortSignal): Handler {
  return async (request, reply) => {
    const body = request.body instanceof Uint8Array ? request.body : new Uint8Array();
    const { method, headers, url } = request;
    const answer = await sandbox.exchange({ method, ...addressOf(url), body, authorization: headers.authorization });
    if (!answer.spoiled) return send(answer, reply);
    await sendSpoiled(answer, answer.spoiled, reply.hijack().raw, closing);
    return reply;
  };
}

function send({ status, headers, body }: Reply, reply: FastifyReply): FastifyReply {
  return reply
    .code(status)
    .header("content-type", "application/json; charset=utf-8")
    .headers(headers ?? {})
    .send(body);
}

/** Takes the raw URL apart, which may also come with its host, and may be none at all. */
function addressOf(url: string): { path: string; query: URLSearchParams } {
  const withoutHost = url.replace(/^https?:\/\/[^/?]*/i, "");
  const at = withoutHost.indexOf("?");
  if (at < 0) return { path: withoutHost, query: new URLSearchParams() };
  return { path: withoutHost.slice(0, at), query: new URLSearchParams(withoutHost.slice(at + 1)) };
}

/** The service ignores the header; Fastify would refuse a malformed one, and looks longest for the parser of none. */
function replaceContentType({ raw }: FastifyRequest, _reply: FastifyReply, done: () => void): void {
  raw.headers["content-type"] = onlyContentType;
  done();
}

/** What could not even be read is answered in the form of its path too, and the connection ends. */
function refuseUnread(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const isTooLarge = error.code === "FST_ERR_CTP_BODY_TOO_LARGE";
  const reason = isTooLarge
    ? `the body must not have more than ${maxBodyBytes} bytes`
    : "the request could not be read";
  const answer: Reply = request.url.startsWith("/_sandbox/")
    ? problem(isTooLarge ? 413 : 400, reason)
    : { status: 200, body: JSON.stringify(failure({ ErrorCode: 60002, ErrorInfo: reason })) };
  send(answer, reply.header("connection", "close"));
}
