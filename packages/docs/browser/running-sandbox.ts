import { fileURLToPath } from "node:url";
import type { Sandbox } from "@chat-friends/sandbox";
import { type RunningServer, startServer } from "@chat-friends/sandbox/server";

/** The token of the control plane, as the link that `start` prints has it. */
export const token = "a-token-of-the-control-plane";

/** Serves a sandbox with the built site, as `start` does. */
export function serveSandbox(sandbox: Sandbox, port = 0): Promise<RunningServer> {
  const site = fileURLToPath(new URL("../dist", import.meta.url));
  return startServer({ sandbox, host: "127.0.0.1", port, site });
}
