import { failure } from "@chat-friends/contract/refuse";
import type { Switches } from "@chat-friends/contract/switches";
import type { Call, Reply } from "./call.ts";
import { answerControl } from "./control/answer-control.ts";
import type { Control } from "./control/control.ts";
import { problem } from "./control/problem.ts";
import { openTenants, type Tenants } from "./control/tenants.ts";
import { checkToken } from "./control/token.ts";
import { deliver } from "./deliver.ts";
import type { JournalEntry, World } from "./descriptions/types.ts";
import { exchange } from "./exchange.ts";
import { demoIdentity, type Identity } from "./identity.ts";
import { memoryStore } from "./stores/memory.ts";
import { openStore } from "./stores/open-store.ts";
import { LossError, type Store } from "./stores/store.ts";
import { readSwitches } from "./switches.ts";
import { makeTenant, openTenant } from "./tenant/tenant.ts";
import type { Clock } from "./tenant/virtual-clock.ts";

export interface SandboxOptions {
  /** Memory unless given; one that is still being opened will do. */
  store?: Store | Promise<Store>;
  /** The app it stands in for. */
  identity?: Identity;
  /** What an empty store starts with; the world of the source pages' samples unless given. */
  world?: World;
  /** Choices of the ledger in spec/ to make otherwise; every one has its default unless given. */
  switches?: Partial<Switches>;
  clock?: Clock;
  /** Whether calls are kept for `control.journal`; they are unless this is false. */
  journal?: boolean;
  /**
   * Called after each call that the journal notes. `read` gives its entry, which holds no signature; it parses both bodies, so a
   * listener that only counts does not call it.
   */
  onCall?: (read: () => JournalEntry) => void;
  /** Opens the control plane below `/_sandbox/` to those who have it; closed unless given. */
  controlToken?: string;
  /** Told of faults of the sandbox itself, which its caller sees as 30006; prints them unless given. */
  onError?: (error: unknown) => void;
}

/** A stand-in for the service. */
export interface Sandbox {
  /**
   * Resolves when the store is open and the app has its world; calls wait for it by themselves.
   *
   * Rejects where the store can't be opened, or already holds data and a world is given too.
   */
  readonly ready: Promise<void>;
  /** Never rejects. */
  exchange(call: Call): Promise<Reply>;
  /** The same for a `Request`, as anything that speaks `fetch` sends it; rejects like `fetch` where a fault drops the reply. */
  fetch(request: Request): Promise<Response>;
  /** Sets up the sandbox's own app, and looks into it. */
  readonly control: Control;
  /** Apps beside it. */
  readonly tenants: Tenants;
  /** Closes the store, once the calls before are carried out. */
  close(): Promise<void>;
}

/**
 * Makes a sandbox: the demo app in memory, unless the options say otherwise.
 *
 * Throws where nobody could sign a call with the identity, or where the world, a switch or the control token is none; what only the store can tell is told by `ready`.
 */
export function createSandbox({
  store: given = memoryStore(),
  identity = demoIdentity,
  world,
  switches,
  clock = Date,
  journal = true,
  controlToken,
  onCall,
  onError = console.error,
}: SandboxOptions = {}): Sandbox {
  if (controlToken !== undefined) checkToken(controlToken);
  const own = makeTenant({ identity, switches: readSwitches(switches), world, journal }, clock);
  const { store, ready } = openStore(given, (opened) => openTenant(own, world, opened));
  const { own: control, tenants, tenantOf } = openTenants(own, store, clock);

  const since = clock.now();

  const exchangeOrReport = async (call: Call): Promise<Reply> => {
    // A call that names no app we have is answered, and refused, by the sandbox's own.
    const tenant = tenantOf(Number(call.query.get("sdkappid"))) ?? own;
    const note = tenant.journal?.note(call);
    const reply = await exchange(call, tenant, store).catch((error: unknown) => {
      onError(error);
      return error instanceof LossError ? lost : internalError;
    });
    const read = note?.(reply);
    if (read) onCall?.(read);
    return reply;
  };

  const controlOrReport = (call: Call): Promise<Reply> =>
    answerControl(call, { token: controlToken, tenants, own: control, store, since }).catch((error: unknown) => {
      onError(error);
      return problem(500, "internal error of the sandbox; nothing was changed");
    });

  const answer = (call: Call): Promise<Reply> =>
    call.path.startsWith("/_sandbox/") ? controlOrReport(call) : exchangeOrReport(call);

  return {
    ready,
    exchange: answer,
    fetch: async (request) => deliver(await answer(await callOf(request))),
    control,
    tenants,
    close: () => store.close(),
  };
}

const internalError: Reply = {
  status: 200,
  body: JSON.stringify(failure({ ErrorCode: 30006, ErrorInfo: "internal error of the sandbox; nothing was changed" })),
};

/** As where the service took too long: what was sent may have been carried out, and is to be sent again later. */
const lost: Reply = {
  status: 200,
  body: JSON.stringify(
    failure({ ErrorCode: 60008, ErrorInfo: "the sandbox has lost its database and must be restarted" }),
  ),
};

async function callOf(request: Request): Promise<Call> {
  const { pathname, searchParams } = new URL(request.url);
  const body = new Uint8Array(await request.arrayBuffer());
  const authorization = request.headers.get("authorization") ?? undefined;
  return { method: request.method, path: pathname, query: searchParams, body, authorization };
}
