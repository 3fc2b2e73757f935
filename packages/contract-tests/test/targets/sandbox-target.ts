import { createSandbox, type World } from "@chat-friends/sandbox";
import { startServer } from "@chat-friends/sandbox/server";
import { onTestFinished } from "vitest";
import type { Target } from "../../src/index.ts";
import { demoAdmin } from "./demo-identity.ts";

/** A new sandbox in this world behind a free port, closed when the test ends. */
export async function startSandbox(world: World): Promise<Target> {
  const sandbox = createSandbox({ world });
  const server = await startServer({ sandbox, host: "127.0.0.1", port: 0 });
  onTestFinished(() => server.close());
  return { name: "sandbox", baseUrl: server.url, fetch, identity: demoAdmin };
}
