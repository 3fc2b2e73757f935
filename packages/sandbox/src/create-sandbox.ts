import { failure } from "@chat-friends/contract/refuse";
import type { Switches } from "@chat-friends/contract/switches";
import type { Call, Reply } from "./call.ts";
import { answerControl } from "./control/answer-control.ts";
import type { Control } from "./control/control.ts";
import { problem } from "./control/problem.ts";
import { openTenants, type Tenants } from "./control/tenants.ts";
import { checkToken } from "./control/token.ts";
import { deliver } from "./deliver.ts";
import { demoIdentity, type Identity } from "./demo-identity.ts";
import type { JournalEntry, World } from "./descriptions/types.ts";
import { exchange } from "./exchange.ts";
import { memoryStore } from "./stores/memory.ts";
import { openStore } from "./stores/open-store.ts";
import { LossError, NoWorldError, type Store, UnavailableError } from "./stores/store.ts";
import { readSwitches } from "./switches.ts";
import { openTenant } from "./tenant/open-tenant.ts";
import { makeTenant } from "./tenant/tenant.ts";
import type { Clock } from "./tenant/virtual-clock.ts";

export interface SandboxOptions {
  /** Default: memory. It may be a store that is still being opened. */
  store?: Store | Promise<Store>;
  /** The app that the sandbox stands in for. */
  identity?: Identity;
  /** The world of an empty store. Default: the world of the source pages' samples. */
  world?: World;
  /** Other choices than the defaults of the ledger in spec/. A switch that is not given has its default. */
  switches?: Partial<Switches>;
  clock?: Clock;
  /** Whether calls are kept for `control.journal`. Default: true. */
  journal?: boolean;
  /**
   * Called after each call that the journal notes. `read` gives its entry, which holds no signature. It parses both bodies, so a
   * listener that only counts calls does not need it. `onError` gets what it throws.
   */
  onCall?: (read: () => JournalEntry) => void;
  /** Opens the control plane below `/_sandbox/` to requests with this token. Without it the control plane is closed. */
  controlToken?: string;
  /** Called with errors of the sandbox itself; the caller of the API gets 30006. Default: prints the error. */
  onError?: (error: unknown) => void;
}

/** A stand-in for the service. */
export interface Sandbox {
  /**
   * Resolves when the store is open and the app has its world; calls wait for it automatically.
   *
   * Rejects if the store can't be opened, or if a world is given although the store holds data.
   */
  readonly ready: Promise<void>;
  /** Never rejects. */
  exchange(call: Call): Promise<Reply>;
  /** The same for a `Request`, as a caller of `fetch` sends it; rejects like `fetch` if a fault drops the reply, or if its signal ends the wait for a delayed reply. */
  fetch(request: Request): Promise<Response>;
  /** Sets up the sandbox's own app and reads its state. */
  readonly control: Control;
  /** Apps beside the sandbox's own. */
  readonly tenants: Tenants;
  /** Closes the store after the earlier calls are carried out. */
  close(): Promise<void>;
}

/**
 * Makes a sandbox. Default: the demo app, in memory.
 *
 * Throws if the identity can't sign a call, or if the world, a switch or the control token is not valid. Errors of the store reject `ready`.
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
  const { store, ready, whenOpen } = openStore(given, (opened) => openTenant(own, world, opened));
  own.isOwn = true;
  own.early = { changes: [], written: ready };
  const { own: control, tenants, find } = openTenants(own, store, clock);

  const since = clock.now();

  const exchangeOrReport = async (call: Call): Promise<Reply> => {
    // A call with an unknown app goes to the sandbox's own app, which refuses it.
    const found = find(Number(call.query.get("sdkappid")));
    const tenant = (found instanceof Promise ? await found.catch(() => undefined) : found) ?? own;
    const note = tenant.journal?.note(call);
    const reply = await exchange(call, tenant, store).catch(async (error: unknown) => {
      // Another process has removed the app.
      if (error instanceof NoWorldError && store.shared && tenant !== own) return exchange(call, own, store);
      onError(error);
      if (error instanceof UnavailableError) return unavailable(error);
      return error instanceof LossError ? lost : internalError;
    });
    const read = note?.(reply);
    if (read) notifyListener(read);
    return reply;
  };

  /** The call has its reply, so an error of the listener is not one of the call. */
  function notifyListener(read: () => JournalEntry): void {
    try {
      onCall?.(read);
    } catch (error) {
      onError(error);
    }
  }

  const controlOrReport = (call: Call): Promise<Reply> =>
    answerControl(call, { token: controlToken, tenants, own: control, store, since }).catch((error: unknown) => {
      onError(error);
      return problem(500, "internal error of the sandbox; nothing was changed");
    });

  const answerOpened = (call: Call): Promise<Reply> =>
    call.path.startsWith("/_sandbox/") ? controlOrReport(call) : exchangeOrReport(call);

  const answer = (call: Call) => whenOpen(() => answerOpened(call));

  return {
    ready,
    exchange: answer,
    fetch: async (request) => deliver(await answer(await callOf(request)), request.signal),
    control,
    tenants,
    close: () => store.close(),
  };
}

const internalError: Reply = {
  status: 200,
  body: JSON.stringify(failure({ ErrorCode: 30006, ErrorInfo: "internal error of the sandbox; nothing was changed" })),
};

function unavailable({ message }: UnavailableError): Reply {
  return { status: 200, body: JSON.stringify(failure({ ErrorCode: 60008, ErrorInfo: message })) };
}

/** The same reply as after a timeout in the service: the call may have been carried out, and the caller should send it again later. */
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
