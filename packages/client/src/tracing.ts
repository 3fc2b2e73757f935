import { type Attributes, type Span, SpanKind, SpanStatusCode, type Tracer, trace } from "@opentelemetry/api";
import type { ClientEvents, ClientHooks } from "./core/hooks.ts";

/**
 * Hooks that make a span of each attempt and of each renewal, under the caller's active span; waits and the outcome become its events.
 * @example
 * createClient({ region: "singapore", signer, fetch: observed({ hooks: tracingHooks() }) });
 */
export function tracingHooks(tracer: Tracer = trace.getTracer("@chat-friends/client")): ClientHooks {
  function span(name: string, milliseconds: number, kind: SpanKind, describe: (span: Span) => void): void {
    const end = Date.now();
    const made = tracer.startSpan(name, { kind, startTime: end - milliseconds });
    describe(made);
    made.end(end);
  }

  return {
    reply(event) {
      const { pathname } = new URL(event.address);
      span(`POST ${pathname}`, event.milliseconds, SpanKind.CLIENT, (made) => {
        made.setAttributes(attributesOf(event));
        if (event.error !== undefined) fail(made, event.error);
        else if (event.errorCode !== 0) made.setStatus({ code: SpanStatusCode.ERROR });
      });
    },
    renewal({ milliseconds, error }) {
      span("UserSig renewal", milliseconds, SpanKind.INTERNAL, (made) => {
        if (error !== undefined) fail(made, error);
      });
    },
    wait: (event) => trace.getActiveSpan()?.addEvent("chat.wait", { ...event }),
    outcome: (event) => trace.getActiveSpan()?.addEvent("chat.outcome", { ...event }),
  };
}

/** Attributes by OpenTelemetry's conventions for HTTP clients, and the service's code. */
function attributesOf({ address, attempt, status, errorCode }: ClientEvents["reply"]): Attributes {
  const { hostname, port, protocol } = new URL(address);
  return {
    "http.request.method": "POST",
    "url.full": address,
    "server.address": hostname,
    "server.port": Number(port) || (protocol === "https:" ? 443 : 80),
    ...(attempt > 1 && { "http.request.resend_count": attempt - 1 }),
    ...(status !== undefined && { "http.response.status_code": status }),
    ...(errorCode !== undefined && { "chat.error_code": errorCode }),
  };
}

function fail(span: Span, error: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.recordException(error instanceof Error ? error : String(error));
}

/** The URL with `REDACTED` instead of the signature, for the attributes of a standard instrumentation of fetch. */
export function redactUrl(url: string | URL): string {
  return String(url).replace(/([?&]usersig=)[^&#]*/gi, "$1REDACTED");
}
