import { fileURLToPath } from "node:url";
import type { Sandbox } from "@chat-friends/sandbox";
import { type RunningServer, startServer } from "@chat-friends/sandbox/server";
import type { Browser } from "playwright-core";
import { newTab, type Visiting, visitor } from "./visit.ts";

/** The token of the control plane, as the link that `start` prints has it. */
export const token = "a-token-of-the-control-plane";

/** Serves a sandbox with the built site, as `start` does. */
export function serveSandbox(sandbox: Sandbox, port = 0): Promise<RunningServer> {
  const site = fileURLToPath(new URL("../dist", import.meta.url));
  return startServer({ sandbox, host: "127.0.0.1", port, site });
}

/** Visits the pages that a sandbox serves, in a tab of its own. */
export async function visitServed(browser: Browser, { url }: RunningServer): Promise<Visiting> {
  const tab = await newTab(browser);
  return visitor({ usual: tab, withClock: tab }, { url: `${url}/`, origin: url });
}
