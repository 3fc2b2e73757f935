import { failure } from "@chat-friends/contract/refuse";
import type { Call, Reply } from "./call.ts";
import { exchange, type Surroundings } from "./exchange.ts";
import { demoIdentity } from "./identity.ts";
import { memoryStore } from "./stores/memory.ts";
import { defaultWorld } from "./world/default-world.ts";
import { rowsOf } from "./world/rows.ts";
import type { World } from "./world/world.ts";

export interface SandboxOptions extends Partial<Surroundings> {
  /** What an empty store starts with; the world of the source pages' samples unless given. */
  world?: World;
  /** Told of faults of the sandbox itself, which its caller sees as 30006. */
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
 * Throws where the store already holds data and a world is given too.
 */
export function createSandbox({ world, onError = () => {}, ...given }: SandboxOptions = {}): Sandbox {
  const surroundings: Surroundings = {
    store: memoryStore(),
    identity: demoIdentity,
    accounts: "strict",
    strict: false,
    clock: Date,
    ...given,
  };
  fill(surroundings, world);

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

function fill({ store, identity, clock }: Surroundings, world: World | undefined): void {
  const { sdkAppId } = identity;
  if (store.isEmpty(sdkAppId)) store.load(sdkAppId, rowsOf(world ?? defaultWorld, Math.floor(clock.now() / 1000)));
  else if (world) throw new Error(`the store already holds data of SDKAppID ${sdkAppId}, so it takes no world`);
}

async function callOf(request: Request): Promise<Call> {
  const { pathname, searchParams } = new URL(request.url);
  const body = new Uint8Array(await request.arrayBuffer());
  return { method: request.method, path: pathname, query: searchParams, body };
}
