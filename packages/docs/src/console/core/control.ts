import type { Switches } from "@chat-friends/contract/switches";
import type { ActiveFault, Fault, PendingAnswer, World } from "@chat-friends/sandbox";
import type { PageSandbox } from "./connect.ts";
import type { Storage } from "./core.ts";

/** Everything the console shows of its sandbox. */
export interface Overview extends Storage {
  switches: Switches;
  world: World;
  faults: readonly ActiveFault[];
}

/** The control plane of the sandbox in the page. If it refuses something, the promise rejects with an Error that says why. */
export interface PageControl {
  overview(): Promise<Overview>;
  addFault(fault: Fault): Promise<void>;
  removeFault(id: number): Promise<void>;
  answerPending(answer: PendingAnswer): Promise<void>;
  putAccounts(profiles: NonNullable<World["accounts"]>): Promise<void>;
  setSwitches(switches: Partial<Switches>): Promise<void>;
  /** Goes back to the world and the switches of the first visit, without faults. */
  startOver(): Promise<void>;
}

export function controlOf({ baseUrl, fetch }: PageSandbox): PageControl {
  async function ask<Reply>(method: string, path: string, body?: object): Promise<Reply> {
    const init = body ? { method, body: JSON.stringify(body) } : { method };
    const response = await fetch(new Request(`${baseUrl}/_sandbox/${path}`, init));
    const reply = await response.json();
    if (response.ok) return reply;
    throw new Error(reply.detail);
  }

  return {
    async overview() {
      const [storage, switches, world, faults] = await Promise.all([
        ask<Storage>("GET", "storage"),
        ask<Switches>("GET", "switches"),
        ask<World>("GET", "world"),
        ask<ActiveFault[]>("GET", "faults"),
      ]);
      return { ...storage, switches, world, faults };
    },
    addFault: (fault) => ask("POST", "faults", fault),
    removeFault: (id) => ask("DELETE", `faults/${id}`),
    answerPending: (answer) => ask("POST", "pending", answer),
    putAccounts: (profiles) => ask("PATCH", "accounts", profiles),
    setSwitches: (switches) => ask("PUT", "switches", switches),
    startOver: () => ask("POST", "reset"),
  };
}
