import { createClient, observed, secretKeySigner } from "@chat-friends/client/server";
import { redactUrl, tracingHooks } from "@chat-friends/client/tracing";
import { UndiciInstrumentation } from "@opentelemetry/instrumentation-undici";

// The demo key published with the vendor's signature library: it opens the sandbox and nothing else.
const secretKey = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";

const hooks = tracingHooks();
const signer = secretKeySigner({ sdkAppId: 1400000000, identifier: "administrator", secretKey, hooks });
export const chat = createClient({ baseUrl: "http://127.0.0.1:4600", signer, fetch: observed({ hooks }) });

// By default, tracing of fetch records whole URLs with the signature.
export const instrumentation = new UndiciInstrumentation({
  startSpanHook({ origin, path }) {
    const { href, search } = new URL(redactUrl(origin + path));
    return { "url.full": href, "url.query": search };
  },
});
