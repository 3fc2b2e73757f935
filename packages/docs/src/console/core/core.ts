import type { Switches } from "@chat-friends/contract/switches";
import {
  type ActiveFault,
  createSandbox,
  type Fault,
  readSwitches,
  type Sandbox,
  type World,
} from "@chat-friends/sandbox";
import type { Shelf } from "./shelf.ts";

/** A sandbox that outlives the page. It writes every change to a shelf before it answers. */
export interface Core {
  /** Answers calls below `/v4/` and, without a token, the control plane below `/_sandbox/`. */
  fetch(request: CoreRequest): Promise<Response>;
}

/** A request with the address as the sandbox knows it, without the mount path of the core. */
export interface CoreRequest {
  method: string;
  /** Path and query. */
  path: string;
  body: string;
}

/** The state of a core that a browser stores. It does not include the journal and the counts of rates. */
export interface CoreState {
  world: World;
  switches: Partial<Switches>;
  faults: Fault[];
}

/** What `/_sandbox/setup` returns, and, without `isKept`, accepts. The control plane has no switches, because a sandbox gets them when it starts. */
export interface Setup {
  switches: Partial<Switches>;
  /** Whether the state outlives the page. */
  isKept: boolean;
}

/** Everybody who can reach a core may do anything with it, so its token need not be secret. */
const controlToken = "console";

/** Continues with the state on the shelf. If the shelf is empty, or this version can't read its state, the core begins with a new world. */
export async function openCore(shelf: Shelf): Promise<Core> {
  let { sandbox, switches } = await restored(await shelf.read().catch(() => undefined));
  let saved = "";
  let isKept = shelf.isLasting;

  const stateNow = async (): Promise<CoreState> => {
    const { control } = sandbox;
    return { world: await control.exportWorld(), switches, faults: control.faults.list().map(withoutId) };
  };

  async function save(): Promise<void> {
    const state = await stateNow();
    const text = JSON.stringify(state);
    if (text === saved) return;
    await shelf.write(state);
    saved = text;
  }

  async function setUp(given: Partial<Switches>): Promise<void> {
    sandbox = await sandboxFrom({ ...(await stateNow()), switches: given });
    switches = given;
  }

  async function answerSetup({ method, body }: CoreRequest): Promise<Response> {
    try {
      if (method === "PUT") await setUp(JSON.parse(body).switches);
      return Response.json({ switches, isKept } satisfies Setup);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return Response.json({ title: "Bad Request", status: 400, detail }, { status: 400 });
    }
  }

  return {
    async fetch(request) {
      try {
        if (request.path === "/_sandbox/setup") return await answerSetup(request);
        return await sandbox.fetch(inner(request));
      } finally {
        await save().catch(() => {
          isKept = false;
        });
      }
    },
  };
}

function inner({ method, path, body }: CoreRequest): Request {
  const headers = path.startsWith("/_sandbox/") ? { Authorization: `Bearer ${controlToken}` } : {};
  const isBare = method === "GET" || method === "HEAD";
  return new Request(`http://sandbox${path}`, { method, headers, ...(!isBare && { body }) });
}

async function restored(state: unknown): Promise<{ sandbox: Sandbox; switches: Partial<Switches> }> {
  try {
    const kept = state as CoreState;
    return { sandbox: await sandboxFrom(kept), switches: kept.switches };
  } catch {
    return { sandbox: createSandbox({ controlToken, journal: false }), switches: {} };
  }
}

/** The world is imported and not given at the start, so that a reset goes back to the default world. */
async function sandboxFrom({ world, switches, faults }: CoreState): Promise<Sandbox> {
  const sandbox = createSandbox({ switches: readSwitches(switches), controlToken, journal: false });
  await sandbox.control.importWorld(world);
  for (const fault of faults) sandbox.control.faults.add(fault);
  return sandbox;
}

function withoutId({ id: _id, ...fault }: ActiveFault): Fault {
  return fault;
}
