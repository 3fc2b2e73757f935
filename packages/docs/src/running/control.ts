import type { Switches } from "@chat-friends/contract/switches";
import type { ActiveFault, Fault, PendingAnswer, World } from "@chat-friends/sandbox";

/** Everything that the console shows of a sandbox, and what it restores. */
export interface SandboxState {
  world: World;
  switches: Partial<Switches>;
  faults: readonly (Fault | ActiveFault)[];
}

/** An app of a sandbox. */
export interface App {
  sdkAppId: number;
  admins: readonly string[];
}

/** Who calls an app: its first admin. */
export function callerOf({ sdkAppId, admins: [identifier = ""] }: App): { sdkAppId: number; identifier: string } {
  return { sdkAppId, identifier };
}

/** The control plane of a sandbox, for one of its apps. If the sandbox refuses something, the promise rejects with an Error that says why. */
export interface SandboxControl {
  state(): Promise<SandboxState & { faults: readonly ActiveFault[] }>;
  /** Replaces the whole state. */
  restore(state: SandboxState): Promise<void>;
  addFault(fault: Fault): Promise<void>;
  removeFault(id: number): Promise<void>;
  answerPending(answer: PendingAnswer): Promise<void>;
  putAccounts(profiles: NonNullable<World["accounts"]>): Promise<void>;
  putSwitches(switches: Partial<Switches>): Promise<void>;
  importWorld(world: World): Promise<void>;
  /** Goes back to the first world and switches, without faults. */
  startOver(): Promise<void>;
  /** The sandbox's own app first. */
  apps(): Promise<readonly App[]>;
  /** With the admins and the key of the sandbox's own app. */
  addApp(): Promise<App>;
  removeApp(sdkAppId: number): Promise<void>;
}

/** Where a control plane is. */
export interface ControlAddress {
  /** The address of the sandbox. */
  baseUrl: string;
  fetch(request: Request): Promise<Response>;
  /** The app; if it is left out, it is the sandbox's own app. */
  sdkAppId?: number | undefined;
}

/** The sandbox doesn't accept the token. */
export class TokenRefused extends Error {
  constructor() {
    super("The sandbox refuses this token.");
  }
}

/** Asks a control plane; rejects with an Error that says why if it refuses, and with TokenRefused if it refuses the token. */
export async function askControl<Reply>(
  { baseUrl, fetch, sdkAppId }: ControlAddress,
  method: string,
  path: string,
  body?: object,
): Promise<Reply> {
  const query = sdkAppId === undefined ? "" : `${path.includes("?") ? "&" : "?"}sdkappid=${sdkAppId}`;
  const init = body ? { method, body: JSON.stringify(body) } : { method };
  const response = await fetch(new Request(`${baseUrl}/_sandbox/${path}${query}`, init));
  if (response.status === 401) throw new TokenRefused();
  const reply = await response.json();
  if (response.ok) return reply;
  throw new Error(reply.detail);
}

/** Whether a control plane refuses the token. If it can't be reached, nobody knows. */
export function isTokenRefused(address: ControlAddress): Promise<boolean> {
  return askControl(address, "GET", "tenants").then(
    () => false,
    (error) => error instanceof TokenRefused,
  );
}

export function controlOf(address: ControlAddress): SandboxControl {
  const ask = <Reply>(method: string, path: string, body?: object) => askControl<Reply>(address, method, path, body);
  const putSwitches = (switches: Partial<Switches>): Promise<void> => ask("PUT", "switches", switches);
  const importWorld = (world: World): Promise<void> => ask("PUT", "world", world);
  const addFault = (fault: Fault): Promise<void> => ask("POST", "faults", fault);

  return {
    async state() {
      const [switches, world, faults] = await Promise.all([
        ask<Switches>("GET", "switches"),
        ask<World>("GET", "world"),
        ask<ActiveFault[]>("GET", "faults"),
      ]);
      return { switches, world, faults };
    },
    async restore({ world, switches, faults }) {
      // An empty world goes with any switches, so it comes between the old state and the new one.
      await importWorld({});
      await putSwitches(switches);
      await importWorld(world);
      await ask("DELETE", "faults");
      for (const fault of faults) await addFault(withoutId(fault));
    },
    addFault,
    removeFault: (id) => ask("DELETE", `faults/${id}`),
    answerPending: (answer) => ask("POST", "pending", answer),
    putAccounts: (profiles) => ask("PATCH", "accounts", profiles),
    putSwitches,
    importWorld,
    startOver: () => ask("POST", "reset"),
    apps: () => ask("GET", "tenants"),
    addApp: () => ask("POST", "tenants", {}),
    removeApp: (sdkAppId) => ask("DELETE", `tenants/${sdkAppId}`),
  };
}

function withoutId(fault: Fault | ActiveFault): Fault {
  if (!("id" in fault)) return fault;
  const { id: _id, ...given } = fault;
  return given;
}
