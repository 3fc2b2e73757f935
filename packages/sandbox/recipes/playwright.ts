import type { Sandbox } from "@chat-friends/sandbox";
import type { Route } from "playwright-core";

/**
 * Lets a sandbox in the test's own process answer pages, whatever host they call.
 *
 * @example await context.route("**\/v4/**", answerFrom(sandbox));
 */
export function answerFrom(sandbox: Sandbox): (route: Route) => Promise<void> {
  return async (route) => {
    const request = route.request();
    const body = request.postData();
    const call = new Request(request.url(), { method: request.method(), ...(body !== null && { body }) });
    const response = await sandbox.fetch(call).catch(() => undefined);
    // A reply that a fault drops.
    if (!response) return route.abort("connectionreset");
    const headers = { ...Object.fromEntries(response.headers), "access-control-allow-origin": "*" };
    return route.fulfill({ status: response.status, headers, body: await response.text() });
  };
}

/** An app for one worker on a sandbox that runs on a port: what it answers depends on no other worker. */
export interface WorkerApp {
  sdkAppId: number;
  /** Takes it back to the world it began with: for a beforeEach. */
  reset(): Promise<void>;
  remove(): Promise<void>;
}

/** Adds an app with this world; `controlToken` is what `chat-friends sandbox` leaves in .data/control-token. */
export async function appForWorker(url: string, controlToken: string, world: object): Promise<WorkerApp> {
  const control = async (method: string, path: string, body?: object) => {
    const headers = { authorization: `Bearer ${controlToken}` };
    const response = await fetch(`${url}/_sandbox/${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${answer.detail}`);
    return answer;
  };
  const { sdkAppId } = await control("POST", "tenants", { world });
  return {
    sdkAppId,
    reset: () => control("POST", `reset?sdkappid=${sdkAppId}`),
    remove: () => control("DELETE", `tenants/${sdkAppId}`),
  };
}
