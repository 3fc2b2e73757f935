import { failure, maxBodyBytes } from "@chat-friends/contract/refuse";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Sandbox } from "../create-sandbox.ts";

/** Puts the sandbox behind every path below `/v4/`, whatever the method and the Content-Type. */
export function answerCalls(server: FastifyInstance, sandbox: Sandbox): void {
  server.register(async (calls) => {
    calls.removeAllContentTypeParsers();
    calls.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
    calls.setErrorHandler(refuseUnread);
    calls.all("/v4/*", async (request, reply) => {
      const { pathname, searchParams } = new URL(request.url, "http://sandbox");
      const body = request.body instanceof Uint8Array ? request.body : new Uint8Array();
      const answer = await sandbox.exchange({ method: request.method, path: pathname, query: searchParams, body });
      return reply.code(answer.status).send(answer.body);
    });
  });
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
