import { EventEmitter, once } from "node:events";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, it } from "vitest";
import type { Reply, Sandbox } from "../../src/index.ts";
import { createSandbox } from "../../src/index.ts";
import { sendWithFault } from "../../src/server/send-with-fault.ts";
import { clock } from "../support/clock.ts";
import { rawRequest, sendRaw, serve } from "../support/serve.ts";

const request = rawRequest("POST /v4/sns/group_get");
const json = JSON.stringify({ ActionStatus: "OK", Text: "é".repeat(50) });

/** A sandbox that sends every reply with this fault; emits each call. */
function faulty(deliveryFault: Reply["deliveryFault"], calls = new EventEmitter()): Sandbox {
  const sandbox = createSandbox({ clock });
  return {
    ...sandbox,
    async exchange(call) {
      if (!call.path.startsWith("/v4/")) return sandbox.exchange(call);
      calls.emit("call");
      return { status: 200, body: json, ...(deliveryFault && { deliveryFault }) };
    },
  };
}

it.each<[title: string, Reply["deliveryFault"]]>([
  ["as it is", undefined],
  ["delayed", { delay: 1 }],
])("a reply that is %s arrives whole", async (_title, deliveryFault) => {
  const { url } = await serve({ sandbox: faulty(deliveryFault) });

  const { status, headers, body } = await sendRaw(url, request);

  expect(status).toBe("HTTP/1.1 200 OK");
  expect(headers).toMatchObject({ "content-type": "application/json; charset=utf-8" });
  expect(headers["content-length"]).toBe(String(Buffer.byteLength(json)));
  expect(body).toBe(json);
});

it("a reply that is dropped ends the connection without a byte", async () => {
  const { url } = await serve({ sandbox: faulty({ effect: "dropped" }) });

  expect(await sendRaw(url, request)).toEqual({ status: "", headers: {}, body: "" });
  await expect(fetch(`${url}/v4/sns/group_get`, { method: "POST" })).rejects.toThrow("fetch failed");
});

it("a reply that is truncated announces its whole length and ends in the middle", async () => {
  const { url } = await serve({ sandbox: faulty({ effect: "truncated" }) });

  const { status, headers, body } = await sendRaw(url, request);
  const response = await fetch(`${url}/v4/sns/group_get`, { method: "POST" });

  expect(status).toBe("HTTP/1.1 200 OK");
  expect(headers["content-length"]).toBe(String(Buffer.byteLength(json)));
  expect(body).toBe(json.slice(0, json.length / 2));
  await expect(response.text()).rejects.toThrow("terminated");
});

it("a bad gateway answers in HTML, with HTTP 502, and not with the reply", async () => {
  const { url } = await serve({ sandbox: faulty({ effect: "bad-gateway" }) });

  const { status, headers, body } = await sendRaw(url, request);

  expect(status).toBe("HTTP/1.1 502 Bad Gateway");
  expect(headers).toMatchObject({ "content-type": "text/html" });
  expect(body).toContain("<h1>502 Bad Gateway</h1>");
  expect(body).not.toContain("ActionStatus");
});

it.each<[title: string, Reply["deliveryFault"], status: string]>([
  ["delayed", { delay: 3_600_000 }, "HTTP/1.1 200 OK"],
  ["delayed and then a bad gateway", { delay: 3_600_000, effect: "bad-gateway" }, "HTTP/1.1 502 Bad Gateway"],
  ["delayed and then dropped", { delay: 3_600_000, effect: "dropped" }, ""],
])("a reply that is %s is sent at once when the server closes", async (_title, deliveryFault, status) => {
  const calls = new EventEmitter();
  const server = await serve({ sandbox: faulty(deliveryFault, calls) });
  const called = once(calls, "call");
  let hasArrived = false;
  const answer = sendRaw(server.url, request).finally(() => {
    hasArrived = true;
  });
  await called;
  await (await fetch(`${server.url}/_sandbox/health`)).text();
  expect(hasArrived).toBe(false);

  await server.close();

  expect((await answer).status).toBe(status);
});

it("a delay ends when its client is gone", async () => {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  const { signal } = new AbortController();

  const sending = sendWithFault({ status: 200, body: json }, { delay: 3_600_000 }, response, signal);
  response.emit("close");

  await sending;
});
