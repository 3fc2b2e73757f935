import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { listenOnLoopback } from "@chat-friends/testing/loopback";
import { expect, it } from "vitest";
import { createClient, unwrap } from "../src/index.ts";
import { body, reply, signer } from "./clients.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** A friend_add over a real socket, with the runtime's own fetch. */
async function callOver(answer: Answer) {
  const server = createServer(answer);
  const port = await listenOnLoopback(server);
  try {
    const chat = createClient({ baseUrl: `http://127.0.0.1:${port}`, signer });
    return await chat.POST("/v4/sns/friend_add", { body });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

it("sends the whole body with its length and reads the reply", async () => {
  let received: unknown;

  const result = await callOver(async (request, response) => {
    const { method, url, headers } = request;
    received = { method, path: url?.split("?")[0], length: headers["content-length"], body: await text(request) };
    response.setHeader("Content-Type", "application/json").end(JSON.stringify(reply));
  });

  const sent = JSON.stringify(body);
  expect(received).toEqual({ method: "POST", path: "/v4/sns/friend_add", length: String(sent.length), body: sent });
  expect(unwrap(result)).toEqual(reply);
  expect(result.response.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v4\/sns\/friend_add$/);
});

it("doesn't follow a redirect", async () => {
  const paths: unknown[] = [];

  const call = callOver((request, response) => {
    paths.push(request.url?.split("?")[0]);
    response.writeHead(307, { Location: "/elsewhere" }).end();
  });

  await expect(call).rejects.toThrow("redirects");
  expect(paths).toEqual(["/v4/sns/friend_add"]);
});
