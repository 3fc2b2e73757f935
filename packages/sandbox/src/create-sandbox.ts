import { failure } from "@chat-friends/contract/refuse";
import type { Call, Reply } from "./call.ts";
import { exchange, type Surroundings } from "./exchange.ts";
import { checkIdentity, demoIdentity } from "./identity.ts";
import { memoryStore } from "./stores/memory.ts";
import { checkWorld } from "./world/check-world.ts";
import { defaultWorld } from "./world/default-world.ts";
import { rowsOf } from "./world/rows.ts";
import type { World } from "./world/world.ts";

export interface SandboxOptions extends Partial<Surroundings> {
  /** What an empty store starts with; the world of the source pages' samples unless given. */
  world?: World;
  /** Told of faults of the sandbox itself, which its caller sees as 30006; prints them unless given. */
  onError?: (error: unknown) => void;
}

/** A stand-in for the service. */
export interface Sandbox {
  /** Never rejects. */
  exchange(call: Call): Promise<Reply>;
  /** The same for a `Request`, as anything that speaks `fetch` sends it. */
  fetch(request: Request): Promise<Response>;
  /** Closes the store. */
  close(): void;
}

/**
 * Makes a sandbox: the demo app in memory, unless the options say otherwise.
 *
 * Throws where nobody could sign a call with the identity, where the world is none, or where the store already holds data and a world is given too.
 */
export function createSandbox({ world, onError = console.error, ...given }: SandboxOptions = {}): Sandbox {
  const surroundings: Surroundings = {
    store: memoryStore(),
    identity: demoIdentity,
    accounts: "strict",
    strict: false,
    clock: Date,
    ...given,
  };
  const now = Math.floor(surroundings.clock.now() / 1000);
  checkIdentity(surroundings.identity, now);
  fill(surroundings, world, now);

  const exchangeOrReport = async (call: Call): Promise<Reply> => {
    try {
      return await exchange(call, surroundings);
    } catch (error) {
      onError(error);
      const ErrorInfo = "internal error of the sandbox; nothing was changed";
      return { status: 200, body: failure({ ErrorCode: 30006, ErrorInfo }) };
    }
  };

  return {
    exchange: exchangeOrReport,
    async fetch(request) {
      const { status, body } = await exchangeOrReport(await callOf(request));
      return Response.json(body, { status });
    },
    close: () => surroundings.store.close(),
  };
}

function fill({ store, identity }: Surroundings, world: World | undefined, now: number): void {
  const { sdkAppId } = identity;
  if (world) checkWorld(world);
  if (store.isEmpty(sdkAppId)) store.load(sdkAppId, rowsOf(world ?? defaultWorld, now));
  else if (world) throw new Error(`the store already holds data of SDKAppID ${sdkAppId}, so it takes no world`);
}

async function callOf(request: Request): Promise<Call> {
  const { pathname, searchParams } = new URL(request.url);
  const body = new Uint8Array(await request.arrayBuffer());
  return { method: request.method, path: pathname, query: searchParams, body };
}
