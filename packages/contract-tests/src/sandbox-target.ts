import { switches, switchNames } from "@chat-friends/contract/switches";
import { type CaseId, worldOf } from "./cases.ts";
import { type Prepared, signedIdentity, type Target } from "./target.ts";

export interface SandboxTargetOptions {
  /** Address of the sandbox, such as `http://127.0.0.1:4600`. */
  url: string;
  /** Token of its control plane. */
  controlToken: string;
  /** Sends requests to it. Default: the platform's fetch. */
  fetch?: (request: Request) => Promise<Response>;
}

/** The admin of each app. */
const identifier = "administrator";

/**
 * A running sandbox, used only over HTTP. Each case starts in an app of its own. The app is made with the world of the case and
 * removed after it, so the sandbox's other data stays.
 */
export function sandboxTarget({ url, controlToken, fetch: send = fetch }: SandboxTargetOptions): Target {
  const baseUrl = url.replace(/\/+$/, "");
  const ask = (method: string, path: string, body?: object) =>
    askControl(
      send,
      new Request(`${baseUrl}/_sandbox/${path}`, {
        method,
        headers: { authorization: `Bearer ${controlToken}` },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );

  async function prepare(id: CaseId): Promise<Prepared> {
    const secretKey = crypto.randomUUID();
    const world = worldOf(id);
    const tenant = { admins: [identifier], secretKey, switches: defaults, ...(world && { world }) };
    const { sdkAppId } = await ask("POST", "tenants", tenant);
    if (typeof sdkAppId !== "number") throw new Error("the sandbox made an app without an SDKAppID");
    return {
      identity: signedIdentity({ sdkAppId, identifier, secretKey }),
      close: async () => {
        await ask("DELETE", `tenants/${sdkAppId}`);
      },
    };
  }

  return {
    name: `sandbox at ${baseUrl}`,
    baseUrl,
    fetch: send,
    // The suite never calls the sandbox's own app: each case has the admin of its own app.
    identity: { sdkAppId: 0, identifier, usersig: () => "" },
    prepare: ({ id }) => prepare(id),
  };
}

/** A case starts from the default switches, also if the sandbox was started with others. */
const defaults: Record<string, string> = Object.fromEntries(
  switchNames.map((name) => [name, switches[name].values[0].name]),
);

async function askControl(
  send: (request: Request) => Promise<Response>,
  request: Request,
): Promise<Record<string, unknown>> {
  const response = await send(request);
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return Object(answer);
  const { detail } = Object(answer);
  const reason = typeof detail === "string" ? detail : `HTTP ${response.status}`;
  throw new Error(`the sandbox refused ${request.method} ${new URL(request.url).pathname}: ${reason}`);
}
