import { failure } from "@chat-friends/contract/refuse";
import type { Call, Reply } from "./call.ts";
import { deliver } from "./deliver.ts";
import { exchange } from "./exchange.ts";
import { demoIdentity, type Identity } from "./identity.ts";
import { memoryStore } from "./stores/memory.ts";
import type { Store } from "./stores/store.ts";
import { openTenant, type Rules, type Tenant } from "./tenant/tenant.ts";
import type { Clock } from "./tenant/virtual-clock.ts";
import type { World } from "./world/world.ts";

export interface SandboxOptions extends Partial<Rules> {
  store?: Store;
  /** The app it stands in for. */
  identity?: Identity;
  /** What an empty store starts with; the world of the source pages' samples unless given. */
  world?: World;
  clock?: Clock;
  /** Told of faults of the sandbox itself, which its caller sees as 30006; prints them unless given. */
  onError?: (error: unknown) => void;
}

/** A stand-in for the service. */
export interface Sandbox {
  /** Never rejects. */
  exchange(call: Call): Promise<Reply>;
  /** The same for a `Request`, as anything that speaks `fetch` sends it; rejects like `fetch` where a fault drops the reply. */
  fetch(request: Request): Promise<Response>;
  /** Closes the store. */
  close(): void;
}

/**
 * Makes a sandbox: the demo app in memory, unless the options say otherwise.
 *
 * Throws where nobody could sign a call with the identity, where the world is none, or where the store already holds data and a world is given too.
 */
export function createSandbox({
  store = memoryStore(),
  identity = demoIdentity,
  accounts = "strict",
  strict = false,
  magicUserIDs = true,
  clock = Date,
  world,
  onError = console.error,
}: SandboxOptions = {}): Sandbox {
  const own = openTenant({ identity, rules: { accounts, strict, magicUserIDs }, world }, store, clock);
  const tenants = new Map([[identity.sdkAppId, own]]);

  const exchangeOrReport = async (call: Call): Promise<Reply> => {
    try {
      return await exchange(call, tenantOf(call, tenants) ?? own, store);
    } catch (error) {
      onError(error);
      const ErrorInfo = "internal error of the sandbox; nothing was changed";
      return { status: 200, body: failure({ ErrorCode: 30006, ErrorInfo }) };
    }
  };

  return {
    exchange: exchangeOrReport,
    fetch: async (request) => deliver(await exchangeOrReport(await callOf(request))),
    close: () => store.close(),
  };
}

/** The app that a call names; one that names none is answered, and refused, by the sandbox's own app. */
function tenantOf({ query }: Call, tenants: ReadonlyMap<number, Tenant>): Tenant | undefined {
  return tenants.get(Number(query.get("sdkappid")));
}

async function callOf(request: Request): Promise<Call> {
  const { pathname, searchParams } = new URL(request.url);
  const body = new Uint8Array(await request.arrayBuffer());
  return { method: request.method, path: pathname, query: searchParams, body };
}
