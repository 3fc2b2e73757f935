import type { IncomingMessage } from "node:http";
import { excerpt, failure } from "@chat-friends/contract/refuse";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Reply } from "../call.ts";
import { problem } from "../control/problem.ts";
import type { Sandbox } from "../create-sandbox.ts";
import type { ServerLimits } from "./limits.ts";
import { bodyReader, type ReadBody, UnreadBody } from "./read-body.ts";
import { sendWithFault } from "./send-with-fault.ts";
import type { MayReply } from "./untaken-replies.ts";

/** The content type that every body is read as. */
const onlyContentType = "application/json";

type BodyDone = Parameters<ReadBody>[1];
type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** Answers a request for a page that does not exist. */
export type Missing = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/** Answers it with a line of text. */
export const plainMissing: Missing = (_request, reply) => reply.code(404).type("text/plain").send("not found\n");

/** What every answer needs. */
export interface Serving {
  sandbox: Sandbox;
  /** Ends the delays of replies. */
  closing: AbortSignal;
  mayReply: MayReply;
  /** Default: a line of text. */
  missing?: Missing | undefined;
}

/** Answers every path below `/v4/` and `/_sandbox/` by the sandbox, for any method and Content-Type. */
export function answerCalls(server: FastifyInstance, serving: Serving, { heldBytes }: ServerLimits): void {
  const readBody = bodyReader(heldBytes);
  // A body is read only below these two.
  server.removeAllContentTypeParsers();
  server.setNotFoundHandler(answerUnrouted(serving));
  server.register(async (calls) => {
    calls.addContentTypeParser(onlyContentType, (_request: FastifyRequest, body: IncomingMessage, done: BodyDone) =>
      readBody(body, done),
    );
    calls.addHook("onRequest", beforeBody(serving.closing));
    calls.setErrorHandler(refuseUnreadBody);
    for (const path of ["/v4/*", "/_sandbox/*"]) calls.all(path, answerWith(serving));
  });
}

/** Answers requests without a route: an unknown page, an unknown method, a URL that the router can't read. */
export function answerUnrouted(serving: Serving): Handler {
  const answer = answerWith(serving);
  const { missing = plainMissing } = serving;
  return async (request, reply) => {
    const asksForPage = ["GET", "HEAD"].includes(request.method) && !request.url.startsWith("/v4/");
    return asksForPage ? missing(request, reply) : answer(request, reply);
  };
}

function answerWith({ sandbox, closing, mayReply }: Serving): Handler {
  return async (request, reply) => {
    const body = request.body instanceof Uint8Array ? request.body : new Uint8Array();
    const { method, headers, url } = request;
    const answer = await sandbox.exchange({ method, ...addressOf(url), body, authorization: headers.authorization });
    if (!mayReply(Buffer.byteLength(answer.body), reply.raw)) return refuseUnread(url, reply, tooMuchUntaken);
    if (!answer.deliveryFault) return send(answer, reply);
    await sendWithFault(answer, answer.deliveryFault, reply.hijack().raw, closing);
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

/** Parses the raw URL. It may have a host, and it may be not valid. */
function addressOf(url: string): { path: string; query: URLSearchParams } {
  const withoutHost = url.replace(/^https?:\/\/[^/?]*/i, "");
  const at = withoutHost.indexOf("?");
  if (at < 0) return { path: withoutHost, query: new URLSearchParams() };
  return { path: withoutHost.slice(0, at), query: new URLSearchParams(withoutHost.slice(at + 1)) };
}

/** Runs before a body is read: refuses a call while the server closes, and a compressed body. */
function beforeBody(closing: AbortSignal) {
  return ({ headers, url, raw }: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    const encoding = headers["content-encoding"];
    if (closing.aborted) {
      refuseUnread(url, reply, [503, 60008, "the sandbox is closing; nothing was changed"]);
    } else if (encoding !== undefined && encoding !== "identity") {
      const text = `the service takes no Content-Encoding; send the body as it is, not as ${excerpt(encoding)}`;
      refuseUnread(url, reply, [400, 60003, text]);
    } else {
      // The service ignores the header. Fastify would refuse a malformed header, and its search for a parser is slowest without a header.
      raw.headers["content-type"] = onlyContentType;
      done();
    }
  };
}

/** Answers a request that could not be read, in the form of its path. The connection ends. */
function refuseUnreadBody(error: unknown, { url }: FastifyRequest, reply: FastifyReply): void {
  if (!(error instanceof UnreadBody)) refuseUnread(url, reply, [400, 60002, "the request could not be read"]);
  else if (error.reason === "too large") refuseUnread(url, reply, [413, 60002, error.message]);
  else refuseUnread(url, reply, [503, 60008, error.message]);
}

type Unread = [status: 400 | 413 | 503, code: number, reason: string];

const tooMuchUntaken: Unread = [503, 60008, "clients have not taken too many large replies yet; ask again later"];

/** Only a refusal because of the server's own state has an HTTP error status: the service refuses with 200. */
function refuseUnread(url: string, reply: FastifyReply, [status, ErrorCode, reason]: Unread): FastifyReply {
  const envelope = JSON.stringify(failure({ ErrorCode, ErrorInfo: reason }));
  const answer: Reply = url.startsWith("/_sandbox/")
    ? problem(status, reason)
    : { status: status === 503 ? 503 : 200, body: envelope };
  return send(answer, reply.header("connection", "close"));
}
