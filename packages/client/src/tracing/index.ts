export { redactUrl } from "./redact-url.ts";
export { tracingHooks } from "./tracing-hooks.ts";
