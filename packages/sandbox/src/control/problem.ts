import type { Reply } from "../call.ts";

const titles = {
  400: "Bad Request",
  401: "Unauthorized",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  413: "Content Too Large",
  500: "Internal Server Error",
  503: "Service Unavailable",
} as const;

/** The control plane's answer when it refuses or fails, after RFC 9457; `detail` says why in one sentence. */
export function problem(status: keyof typeof titles, detail: string, headers: Record<string, string> = {}): Reply {
  return {
    status,
    body: JSON.stringify({ title: titles[status], status, detail }),
    headers: { "content-type": "application/problem+json", ...headers },
  };
}
