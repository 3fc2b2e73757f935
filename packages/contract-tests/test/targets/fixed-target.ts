import type { Target } from "../../src/index.ts";
import { demoAdmin } from "./demo-identity.ts";

/** A target that answers every request with this. */
export function fixedTarget(body: unknown, init?: ResponseInit): Target {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return {
    name: "fixed",
    baseUrl: "http://service.invalid",
    fetch: async () => new Response(text, init),
    identity: demoAdmin,
  };
}
