import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { listenOnLoopback } from "@chat-friends/testing/loopback";
import { expect, it, onTestFinished } from "vitest";
import { peerCall } from "../src/rows/client-peers.ts";

const query = {
  sdkappid: 1400000000,
  identifier: "administrator",
  usersig: "a*b&c+d",
  random: 1,
  contenttype: "json",
} as const;
const body = { From_Account: "id", AddFriendItem: [{ To_Account: "id1", AddSource: "AddSource_Type_Web" as const }] };

/** A server that keeps its requests, and its address. */
async function recorder() {
  const sent: { method: string | undefined; url: URL; type: string | undefined; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "", "http://peer");
    sent.push({ method: request.method, url, type: request.headers["content-type"], body: await text(request) });
    response.setHeader("content-type", "application/json").end('{"ActionStatus":"OK"}');
  });
  const port = await listenOnLoopback(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { sent, baseUrl: `http://127.0.0.1:${port}` };
}

it.each(["openapi-fetch", "fetch"])("%s makes the same call as the client, a new one each time", async (peer) => {
  const { sent, baseUrl } = await recorder();
  const send = await peerCall(peer, { baseUrl, body, query });

  await send();
  await send();

  expect(sent).toHaveLength(2);
  for (const { method, url, type, body: text } of sent) {
    expect({ method, path: url.pathname, type }).toEqual({
      method: "POST",
      path: "/v4/sns/friend_add",
      type: "application/json",
    });
    expect(Object.fromEntries(url.searchParams)).toEqual({ ...query, sdkappid: "1400000000", random: "1" });
    expect(JSON.parse(text)).toEqual(body);
  }
});
