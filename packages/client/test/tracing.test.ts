import { type Attributes, SpanKind, SpanStatusCode } from "@opentelemetry/api";
import { beforeEach, expect, it } from "vitest";
import { callbackSigner, createClient, observed } from "../src/index.ts";
import { tracingHooks } from "../src/tracing.ts";
import { body, reply, signer } from "./clients.ts";
import { setUpTracing } from "./tracer.ts";

const { exporter, tracer } = setUpTracing();
const hooks = tracingHooks();

beforeEach(() => exporter.reset());

const usual: Attributes = {
  "http.request.method": "POST",
  "url.full": "http://127.0.0.1:4600/v4/sns/friend_add",
  "server.address": "127.0.0.1",
  "server.port": 4600,
};

/** The span of a friend_add, under a span of the caller's. */
async function traced(answer: () => Promise<Response>) {
  const fetch = observed({ hooks, fetch: answer });
  const chat = createClient({ baseUrl: "http://127.0.0.1:4600", signer, fetch });
  await tracer.startActiveSpan("caller", async (caller) => {
    await chat.POST("/v4/sns/friend_add", { body }).catch(() => {});
    caller.end();
  });
  const [span, caller] = exporter.getFinishedSpans();
  if (!span || !caller) throw new Error("there must be a span of the call and one of the caller");
  return { span, caller };
}

it("makes a span of a call, under the caller's", async () => {
  const { span, caller } = await traced(async () => Response.json(reply));

  expect(span).toMatchObject({ name: "POST /v4/sns/friend_add", kind: SpanKind.CLIENT });
  expect(span.attributes).toEqual({ ...usual, "http.response.status_code": 200, "chat.error_code": 0 });
  expect(span.status).toEqual({ code: SpanStatusCode.UNSET });
  expect(span.parentSpanContext?.spanId).toBe(caller.spanContext().spanId);
});

it.each([
  ["a refusal", { ActionStatus: "FAIL", ErrorCode: 60010, ErrorInfo: "" }, 200, { "chat.error_code": 60010 }],
  ["another status", {}, 502, {}],
])("marks %s as an error", async (_what, answer, status, code) => {
  const { span } = await traced(async () => Response.json(answer, { status }));

  expect(span.attributes).toEqual({ ...usual, "http.response.status_code": status, ...code });
  expect(span.status).toEqual({ code: SpanStatusCode.ERROR });
});

it("keeps the error of a fetch that failed", async () => {
  const { span } = await traced(() => Promise.reject(new TypeError("fetch failed")));

  expect(span.status).toEqual({ code: SpanStatusCode.ERROR });
  expect(span.events).toMatchObject([{ name: "exception", attributes: { "exception.message": "fetch failed" } }]);
});

it("puts the outcome and the waits on the caller's span", async () => {
  const wait = { operation: "friend_add", milliseconds: 50, reason: "retry" } as const;
  const { caller } = await traced(async () => {
    hooks.wait?.(wait);
    return Response.json(reply);
  });

  expect(caller.events).toMatchObject([
    { name: "chat.wait", attributes: wait },
    { name: "chat.outcome", attributes: { operation: "friend_add", attempts: 1, result: "ok" } },
  ]);
});

it.each([
  ["http://127.0.0.1/v4/sns/friend_add", 80],
  ["https://adminapisgp.im.qcloud.com/v4/sns/friend_add", 443],
])("reports for %s the port %i", (address, port) => {
  hooks.reply?.({ operation: "friend_add", address, attempt: 1, milliseconds: 5, status: 200, errorCode: 0 });

  expect(exporter.getFinishedSpans()[0]?.attributes).toHaveProperty(["server.port"], port);
});

it("counts the resends, and lasts as long as the attempt", () => {
  const address = "http://127.0.0.1:4600/v4/sns/friend_add";

  hooks.reply?.({ operation: "friend_add", address, attempt: 3, milliseconds: 1500, status: 200, errorCode: 0 });

  const [span] = exporter.getFinishedSpans();
  expect(span?.attributes).toHaveProperty(["http.request.resend_count"], 2);
  expect(span?.duration).toEqual([1, 500_000_000]);
});

it.each([
  ["that succeeds", async () => ({ usersig: "eJw*", expiresAt: Number.POSITIVE_INFINITY }), SpanStatusCode.UNSET],
  ["that fails", () => Promise.reject(new Error("sealed")), SpanStatusCode.ERROR],
])("makes a span of a renewal %s", async (_how, sign, code) => {
  await callbackSigner({ sdkAppId: 1400000000, identifier: "administrator", sign, hooks })
    .usersig()
    .catch(() => {});

  expect(exporter.getFinishedSpans()).toMatchObject([{ name: "UserSig renewal", status: { code } }]);
});
