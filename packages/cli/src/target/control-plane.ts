import { excerpt } from "@chat-friends/contract/refuse";
import { keptControlToken } from "../left-behind.ts";
import { controlTokenIn } from "../settings/secrets.ts";
import { reach } from "./reach.ts";

/** The control plane of a running sandbox. */
export interface ControlPlane {
  url: string;
  token: string;
}

/**
 * The control plane at the target, with the token of CHAT_FRIENDS_CONTROL_TOKEN or the one that a sandbox started in this folder left.
 *
 * @throws Error of one sentence if there is neither
 */
export function controlPlaneAt(url: string, environment: NodeJS.ProcessEnv): ControlPlane {
  const token = controlTokenIn(environment) ?? keptControlToken();
  if (token !== undefined) return { url, token };
  throw new Error(
    "no control token: run this in the folder where the sandbox was started, or set CHAT_FRIENDS_CONTROL_TOKEN",
  );
}

/** The answer of a path below `/_sandbox/`; throws an Error of one sentence if the sandbox refuses. */
export async function askControl(
  { url, token }: ControlPlane,
  method: "GET" | "POST" | "PUT",
  path: string,
  body?: unknown,
): Promise<unknown> {
  const response = await reach(`${url}/_sandbox/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer;
  if (response.status === 401)
    throw new Error(`the sandbox at ${url} has another control token: set CHAT_FRIENDS_CONTROL_TOKEN to its own`);
  const { detail } = Object(answer);
  throw new Error(
    typeof detail === "string"
      ? detail
      : `${url} answered ${path} with HTTP ${response.status}, not as a sandbox does: ${excerpt(String(answer))}`,
  );
}
