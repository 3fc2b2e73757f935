import { createServer } from "node:net";
import { freePort, listenOnLoopback } from "@chat-friends/testing/loopback";
import { expect, it } from "vitest";
import { neverSent } from "../../src/resilience/attempt/never-sent.ts";

const systemError = (syscall: string, code: string) => Object.assign(new Error(code), { syscall, code });
const failed = (cause: unknown) => new TypeError("fetch failed", { cause });

it.each([
  ["a refused connection", failed(systemError("connect", "ECONNREFUSED"))],
  ["a connection that took too long", failed(systemError("connect", "ETIMEDOUT"))],
  ["a name that can't be looked up", failed(systemError("getaddrinfo", "ENOTFOUND"))],
  ["undici's own timeout for connections", failed(Object.assign(new Error(), { code: "UND_ERR_CONNECT_TIMEOUT" }))],
  ["all addresses of the host refused", failed(new AggregateError([systemError("connect", "ECONNREFUSED")]))],
  ["Bun's refused connection", Object.assign(new Error("Unable to connect"), { code: "ConnectionRefused" })],
])("knows that a request was not sent after %s", (_what, error) => {
  expect(neverSent(error)).toBe(true);
});

it.each([
  ["a connection that broke while it was read", failed(systemError("read", "ECONNRESET"))],
  ["a connection that broke while it was written", failed(systemError("write", "EPIPE"))],
  ["a connection that the other side closed", failed(Object.assign(new Error(), { code: "UND_ERR_SOCKET" }))],
  ["an error without a cause", new TypeError("Failed to fetch")],
  ["a timeout", new DOMException("too late", "TimeoutError")],
  ["one address that broke later", failed(new AggregateError([systemError("connect", ""), systemError("read", "")]))],
  ["no error at all", undefined],
])("treats a request as sent after %s", (_what, error) => {
  expect(neverSent(error)).toBe(false);
});

it("knows this runtime's refused connection", async () => {
  const port = await freePort();

  const error = await fetch(`http://127.0.0.1:${port}/`).catch((caught) => caught);

  expect(neverSent(error)).toBe(true);
});

it("treats a request as sent after this runtime's broken connection", async () => {
  const server = createServer((socket) => socket.once("data", () => socket.destroy()));
  const port = await listenOnLoopback(server);

  const error = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: "{}" }).catch((caught) => caught);

  await new Promise((resolve) => server.close(resolve));
  expect(error).toBeInstanceOf(Error);
  expect(neverSent(error)).toBe(false);
});
