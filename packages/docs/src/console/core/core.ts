import type { Switches } from "@chat-friends/contract/switches";
import { type ActiveFault, createSandbox, type Fault, type Sandbox, type World } from "@chat-friends/sandbox";
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

/** What `/_sandbox/storage` returns. Only the sandbox of a page has this path. */
export interface Storage {
  /** Whether the state outlives the page. */
  isKept: boolean;
}

/** Everybody who can reach a core may do anything with it, so its token need not be secret. */
const controlToken = "console";

/** Continues with the state on the shelf. If the shelf is empty, or this version can't read its state, the core begins with a new world. */
export async function openCore(shelf: Shelf): Promise<Core> {
  const sandbox = await restored(await shelf.read().catch(() => undefined));
  let saved = "";
  let isKept = shelf.isLasting;

  const stateNow = async (): Promise<CoreState> => {
    const { control } = sandbox;
    return {
      world: await control.exportWorld(),
      switches: control.switches,
      faults: control.faults.list().map(withoutId),
    };
  };

  async function save(): Promise<void> {
    const state = await stateNow();
    const text = JSON.stringify(state);
    if (text === saved) return;
    await shelf.write(state);
    saved = text;
  }

  return {
    async fetch(request) {
      try {
        if (request.path === "/_sandbox/storage") return Response.json({ isKept } satisfies Storage);
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

async function restored(state: unknown): Promise<Sandbox> {
  try {
    return await sandboxFrom(state as CoreState);
  } catch {
    return emptySandbox();
  }
}

/** The world and the switches are not given at the start, so that a reset goes back to the default world and switches. */
async function sandboxFrom({ world, switches, faults }: CoreState): Promise<Sandbox> {
  const sandbox = emptySandbox();
  await sandbox.control.putSwitches(switches);
  await sandbox.control.importWorld(world);
  for (const fault of faults) sandbox.control.faults.add(fault);
  return sandbox;
}

function emptySandbox(): Sandbox {
  return createSandbox({ controlToken, journal: false });
}

function withoutId({ id: _id, ...fault }: ActiveFault): Fault {
  return fault;
}
