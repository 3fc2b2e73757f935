import { createServer, type RequestListener } from "node:http";
import { connect } from "node:net";
import { json, text } from "node:stream/consumers";
import { listenOnLoopback } from "@chat-friends/testing/loopback";
import { afterAll, afterEach, expect, it, onTestFinished, vi } from "vitest";
import { type GatewayOptions, gateway } from "../src/gateway/index.ts";
import { createClient } from "../src/index.ts";
import { type NodeRequest, nodeHandler } from "../src/node.ts";
import { body, reply, signer } from "./clients.ts";
import { recordingFetch } from "./recording-fetch.ts";

const unhandled = vi.fn();
process.on("unhandledRejection", unhandled);
afterAll(() => void process.off("unhandledRejection", unhandled));
afterEach(() => {
  expect(unhandled).not.toHaveBeenCalled();
});

/** The gateway for UserID_1, and the requests that reach the service. */
function friendsGateway(authenticate: GatewayOptions["authenticate"] = () => "UserID_1") {
  const { requests, fetch } = recordingFetch(() => Response.json(reply));
  const client = createClient({ region: "singapore", signer, fetch });
  return { requests, friends: gateway({ authenticate, allow: ["friend_add"], client }) };
}

/** The port of a node:http server with this handler, on loopback. */
async function portOf(handler: RequestListener): Promise<number> {
  const server = createServer(handler);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return listenOnLoopback(server);
}

const headers = { "Content-Type": "application/json" };
const post = (port: number, content: BodyInit, more: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${port}/v4/sns/friend_add`, { method: "POST", headers, body: content, ...more });

/** The answer of a server to these bytes, up to the end of the connection. */
async function answerTo(port: number, bytes: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.end(bytes);
  return text(socket);
}

it("mounts a gateway on node:http", async () => {
  const { requests, friends } = friendsGateway();

  const response = await post(await portOf(nodeHandler(friends)), JSON.stringify(body));

  expect(response.status).toBe(200);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(await response.json()).toEqual(reply);
  expect(await requests[0]?.json()).toEqual({ ...body, From_Account: "UserID_1" });
});

const deep = `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
const json1 = "Content-Type: application/json\r\n";
const hostile: [string, string, number][] = [
  ["GET // HTTP/1.1", "GET // HTTP/1.1\r\nHost: a\r\n", 404],
  ["POST // HTTP/1.1", "POST // HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n", 404],
  ["TRACE /", "TRACE / HTTP/1.1\r\nHost: a\r\n", 405],
  ["TRACE of an operation", "TRACE /v4/sns/friend_add HTTP/1.1\r\nHost: a\r\n", 405],
  ["OPTIONS *", "OPTIONS * HTTP/1.1\r\nHost: a\r\n", 405],
  ["POST http://[", "POST http://[ HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n", 400],
  ["POST *", "POST * HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n", 400],
  ["an address in whole", "POST http://a/v4/sns/friend_add HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n", 415],
  ["a Host that can't be one", "POST /v4/sns/friend_add HTTP/1.1\r\nHost: [[\r\nContent-Length: 0\r\n", 415],
  ["HTTP/1.0 without a Host", "POST /v4/sns/friend_add HTTP/1.0\r\nContent-Length: 0\r\n", 415],
  ["a cookie in Latin-1", "POST /v4/sns/friend_add HTTP/1.1\r\nHost: a\r\nCookie: \xe9\r\nContent-Length: 0\r\n", 415],
  ["a body that is cut off", `POST /v4/sns/friend_add HTTP/1.1\r\nHost: a\r\n${json1}Content-Length: 9\r\n`, 400],
];

it.each(hostile)("answers %s and lives", async (_what, head, status) => {
  const { friends } = friendsGateway();
  const port = await portOf(nodeHandler(friends));

  const answer = await answerTo(port, `${head}Connection: close\r\n\r\n`);

  if (answer !== "") expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect((await post(port, JSON.stringify(body))).status).toBe(200);
});

it("answers JSON of 100 000 levels with 400", async () => {
  const { requests, friends } = friendsGateway();

  const response = await post(await portOf(nodeHandler(friends)), deep);

  expect(response.status).toBe(400);
  expect(requests).toEqual([]);
});

const authentications: [string, GatewayOptions["authenticate"]][] = [
  [
    "throws",
    () => {
      throw new Error("the sessions are down: secret");
    },
  ],
  ["rejects", () => Promise.reject(new Error("the sessions are down: secret"))],
  [
    "throws a value that is not an error",
    () => {
      throw "secret";
    },
  ],
];

it.each(authentications)("answers 500 without its text where authenticate %s", async (_how, authenticate) => {
  const { requests, friends } = friendsGateway(authenticate);

  const response = await post(await portOf(nodeHandler(friends)), JSON.stringify(body));

  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain("secret");
  expect(requests).toEqual([]);
});

it("answers 500 if a handler other than a gateway rejects", async () => {
  const port = await portOf(nodeHandler(() => Promise.reject(new Error("secret"))));

  const response = await post(port, "{}");

  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain("secret");
});

type Left = (incoming: NodeRequest & AsyncIterable<Uint8Array>) => Promise<unknown>;
const middlewares: [string, Left, number][] = [
  ["an object, as express.json() does", async (incoming) => json(incoming as never), 200],
  ["text, as express.text() does", async (incoming) => text(incoming as never), 200],
  ["bytes, as express.raw() does", async (incoming) => Buffer.from(await text(incoming as never)), 200],
  ["nothing", async (incoming) => void (await text(incoming as never)), 500],
];

it.each(middlewares)("understands a body that a middleware has read, and left %s", async (_what, read, status) => {
  const { requests, friends } = friendsGateway();
  const handle = nodeHandler(friends);
  const port = await portOf(async (incoming, outgoing) => {
    const left = await read(incoming);
    await handle(Object.assign(incoming, { body: left }), outgoing);
  });

  const response = await post(port, JSON.stringify(body));

  expect(response.status).toBe(status);
  if (status === 200) expect(await requests[0]?.json()).toEqual({ ...body, From_Account: "UserID_1" });
  else expect(await response.json()).toHaveProperty("ErrorInfo", expect.stringContaining("mount the gateway before"));
});

it("answers 400 to a parsed body of 100 000 levels from a middleware", async () => {
  const { friends } = friendsGateway();
  const handle = nodeHandler(friends);
  const port = await portOf(async (incoming, outgoing) => {
    await handle(Object.assign(incoming, { body: await json(incoming) }), outgoing);
  });

  expect((await post(port, deep)).status).toBe(400);
});

it("uses the whole path if a router has cut it", async () => {
  const { friends } = friendsGateway();
  const handle = nodeHandler(friends);
  const port = await portOf((incoming, outgoing) => {
    const { url: originalUrl = "" } = incoming;
    return handle(Object.assign(incoming, { originalUrl, url: "/friend_add" }), outgoing);
  });

  expect((await post(port, JSON.stringify(body))).status).toBe(200);
});

it("tells the caller that a body is too large, and keeps the connection", async () => {
  const { friends } = friendsGateway();
  const port = await portOf(nodeHandler(friends));

  const statuses = [];
  for (const content of [" ".repeat(1_048_577), JSON.stringify(body), " ".repeat(3_000_000), JSON.stringify(body)]) {
    statuses.push((await post(port, content)).status);
  }

  expect(statuses).toEqual([413, 200, 413, 200]);
});

it("ends the call when the caller disconnects", async () => {
  const leaving = new AbortController();
  let port = 0;
  const aborted = new Promise((resolve) => {
    const handle = nodeHandler(({ signal }) => {
      signal.addEventListener("abort", () => resolve("aborted"));
      leaving.abort();
      return new Promise(() => {});
    });
    portOf(handle).then((free) => {
      port = free;
    });
  });
  await vi.waitUntil(() => port > 0);

  await post(port, "{}", { signal: leaving.signal }).catch(() => {});

  expect(await aborted).toBe("aborted");
});

it("does not abort the request's signal after the reply is sent", async () => {
  let signal: AbortSignal | undefined;
  const port = await portOf(
    nodeHandler(async (request) => {
      signal = request.signal;
      return new Response("");
    }),
  );

  await (await post(port, "{}", { headers: { ...headers, Connection: "close" } })).text();

  expect(signal?.aborted).toBe(false);
});
