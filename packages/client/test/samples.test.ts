import { createServer } from "node:http";
import { listenOnLoopback } from "@chat-friends/testing/loopback";
import { afterEach, expect, it, vi } from "vitest";
import { anew } from "./anew.ts";
import { body, reply } from "./clients.ts";
import { setUpTracing } from "./tracer.ts";

const realFetch = globalThis.fetch;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Replaces the sandbox that the samples call. */
function stubSandbox() {
  const requests: Request[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    requests.push(request);
    return Response.json(reply);
  });
  return requests;
}

it("prints the result of each friend", async () => {
  vi.stubEnv("SDKAPPID", "1400000000");
  vi.stubEnv("SECRET_KEY", "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e");
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const result = { To_Account: "UserID_2", ResultCode: 30539, ResultInfo: "Err_SNS_FriendAdd_Friend_Pending" };
  const envelope = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" };
  vi.stubGlobal("fetch", async () => Response.json({ ...envelope, ResultItem: [result], Fail_Account: ["UserID_2"] }));

  await anew<typeof import("../samples/quick-start.ts")>("../samples/quick-start.ts");

  expect(log.mock.calls).toEqual([
    [expect.stringMatching(/^UserID_2 pending: 30539 Pending\. The service says: Err_SNS_\w+\. \w+/)],
  ]);
});

const headers = { "Content-Type": "application/json", Authorization: "Bearer token-of-user-1" };

it("mounts the gateway on node:http", async () => {
  const requests = stubSandbox();
  const { server } = await anew<typeof import("../samples/gateway.ts")>("../samples/gateway.ts");
  const port = await listenOnLoopback(server);
  const address = `http://127.0.0.1:${port}/v4/sns/friend_add`;

  const response = await realFetch(address, { method: "POST", headers, body: JSON.stringify(body) });
  const stranger = await realFetch(address, { method: "POST", body: "{}" });
  const looker = await realFetch(address);

  server.closeAllConnections();
  server.close();
  expect(await response.json()).toEqual(reply);
  expect([stranger.status, looker.status]).toEqual([401, 405]);
  expect(requests).toHaveLength(1);
  expect(await requests[0]?.json()).toEqual({ ...body, From_Account: "UserID_1" });
});

it("tells a node:http client of a body that is too large", async () => {
  stubSandbox();
  const { server } = await anew<typeof import("../samples/gateway.ts")>("../samples/gateway.ts");
  const port = await listenOnLoopback(server);
  const address = `http://127.0.0.1:${port}/v4/sns/friend_add`;

  const response = await realFetch(address, { method: "POST", headers, body: " ".repeat(1_048_577) });

  server.closeAllConnections();
  server.close();
  expect(response.status).toBe(413);
});

it("mounts the gateway on a server that uses Request and Response", async () => {
  stubSandbox();
  const { default: app } = await anew<typeof import("../samples/gateway.ts")>("../samples/gateway.ts");
  const address = "https://backend.example/v4/sns/friend_add";

  const response = await app.fetch(new Request(address, { method: "POST", headers, body: JSON.stringify(body) }));

  expect(await response.json()).toEqual(reply);
});

it("traces a call, and the socket below it, without the signature", async () => {
  const { exporter, provider } = setUpTracing();
  const sandbox = createServer((_request, response) => void response.end(JSON.stringify(reply)));
  const port = await listenOnLoopback(sandbox);
  vi.stubGlobal("fetch", (request: Request) => {
    return realFetch(new Request(request.url.replace(":4600", `:${port}`), request));
  });
  const { chat, instrumentation } = await anew<typeof import("../samples/tracing.ts")>("../samples/tracing.ts");
  instrumentation.setTracerProvider(provider);

  await chat.POST("/v4/sns/friend_add", { body });

  instrumentation.disable();
  sandbox.close();
  const spans = exporter.getFinishedSpans();
  const text = JSON.stringify(spans.map(({ name, attributes, events }) => ({ name, attributes, events })));
  expect(spans.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["UserSig renewal", "POST", "POST /v4/sns/friend_add"]),
  );
  expect(text).toContain("usersig=REDACTED");
  expect(text).not.toContain("eAE");
});
