import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { signedQuery } from "../support/send.ts";
import { connectTo, rawRequest, sendRaw, serve } from "../support/serve.ts";

const request = rawRequest(`POST /v4/sns/group_get?${signedQuery()}`);
const endOfHead = request.indexOf("\r\n\r\n") + 4;

/** Short enough for a test; long enough for a whole request on a busy machine. */
const quick = { headTimeout: 200, requestTimeout: 400 };

it.each([
  { title: "nothing", sent: "" },
  { title: "half of a line", sent: request.slice(0, 10) },
  { title: "half of the headers", sent: request.slice(0, endOfHead - 10) },
  { title: "the head and half of the body", sent: request.slice(0, endOfHead + 5) },
])("a connection that sends $title and then nothing more is closed, with the reason", async ({ sent }) => {
  const { url } = await serve({}, quick);

  const { status, body } = await sendRaw(url, sent);

  expect(status).toBe("HTTP/1.1 408 Request Timeout");
  expect(body).toBe("the request took too long to arrive\n");
});

it("a client that sends a header now and then is closed too: what counts is the whole head", async () => {
  const { url } = await serve({}, quick);
  const socket = connectTo(url);
  socket.on("error", () => undefined);
  socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n");
  const drip = setInterval(() => socket.write("x: 1\r\n"), 20);

  const answer = await text(socket);
  clearInterval(drip);

  expect(answer).toMatch(/^HTTP\/1.1 408 /);
});

it("others are answered while slow ones wait", async () => {
  const { url } = await serve();
  const slow = Array.from({ length: 100 }, () => connectTo(url));
  await Promise.all(slow.map((socket) => once(socket, "connect")));
  for (const socket of slow) socket.write(request.slice(0, -1));

  const { body } = await sendRaw(url, request);
  for (const socket of slow) socket.destroy();

  expect(JSON.parse(body)).toMatchObject({ ErrorCode: 0 });
});

it("a connection that waits for its next request is closed without a word", async () => {
  const { url } = await serve({}, { idleTimeout: 50 });

  const { status, headers } = await sendRaw(url, request.replace("connection: close", "connection: keep-alive"));

  expect(status).toBe("HTTP/1.1 200 OK");
  expect(headers["connection"]).toBe("keep-alive");
});

it("as many connections as the limit says are open at once, and one more is closed unread", async () => {
  const { url } = await serve({}, { connections: 2 });
  const [first, second] = [connectTo(url), connectTo(url)];
  await Promise.all([once(first, "connect"), once(second, "connect")]);

  const third = sendRaw(url, request).catch((error: NodeJS.ErrnoException) => error.code);
  const refused = await third;
  second.write(request);
  const answered = await text(second);
  const afterwards = await sendRaw(url, request);
  first.destroy();

  expect(["ECONNRESET", "EPIPE", { status: "", headers: {}, body: "" }]).toContainEqual(refused);
  expect(answered).toMatch(/^HTTP\/1.1 200 /);
  expect(afterwards.status).toBe("HTTP/1.1 200 OK");
});
