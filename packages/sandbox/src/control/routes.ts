import { excerpt } from "@chat-friends/contract/refuse";
import { RefusedError } from "../refused.ts";
import { LossError, type Store } from "../stores/store.ts";
import { moveClock } from "./clock.ts";
import type { UncheckedControl } from "./control.ts";
import type { UncheckedTenants } from "./tenants.ts";

/** What a route gets as its input. */
export interface ControlRequest {
  /** The control of the app that the request is about. */
  control: UncheckedControl;
  tenants: UncheckedTenants;
  store: Pick<Store, "loss" | "shared">;
  /** Unix milliseconds of the start. */
  since: number;
  /** The number in the path, if the path has one. */
  number: number;
  query: URLSearchParams;
  /** Reads the body; throws a RefusedError if it is not JSON. */
  body(): unknown;
}

/** A method of a path: what it does, and what it answers as plain data. */
export interface Route {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** As in the OpenAPI file; a name in braces stands for a number. */
  path: string;
  /** 200 unless given. */
  status?: number;
  /** Whether it answers requests without a token. */
  isOpen?: boolean;
  carryOut(request: ControlRequest): object | Promise<object>;
}

/** The control plane, as control.openapi.yaml describes it. The called function checks the body. */
export const routes: readonly Route[] = [
  { method: "GET", path: "/_sandbox/health", isOpen: true, carryOut: healthOf },
  { method: "POST", path: "/_sandbox/reset", carryOut: done(({ control }) => control.reset()) },

  { method: "GET", path: "/_sandbox/world", carryOut: ({ control }) => control.exportWorld() },
  {
    method: "PUT",
    path: "/_sandbox/world",
    carryOut: done(({ control, body }) => control.importWorld(body())),
  },
  { method: "GET", path: "/_sandbox/accounts", carryOut: ({ control }) => control.accounts() },
  {
    method: "PATCH",
    path: "/_sandbox/accounts",
    carryOut: done(({ control, body }) => control.putAccounts(body())),
  },
  { method: "GET", path: "/_sandbox/blocklists", carryOut: ({ control }) => control.blocklists() },
  {
    method: "PATCH",
    path: "/_sandbox/blocklists",
    carryOut: done(({ control, body }) => control.putBlocklists(body())),
  },
  {
    method: "POST",
    path: "/_sandbox/pending",
    carryOut: done(({ control, body }) => control.answerPending(body())),
  },

  { method: "GET", path: "/_sandbox/faults", carryOut: ({ control }) => control.faults.list() },
  {
    method: "POST",
    path: "/_sandbox/faults",
    status: 201,
    carryOut: ({ control, body }) => control.faults.add(body()),
  },
  { method: "DELETE", path: "/_sandbox/faults", carryOut: done(({ control }) => control.faults.clear()) },
  {
    method: "DELETE",
    path: "/_sandbox/faults/{id}",
    carryOut: done(removeFault),
  },

  { method: "GET", path: "/_sandbox/switches", carryOut: ({ control }) => control.switches },
  {
    method: "PUT",
    path: "/_sandbox/switches",
    async carryOut({ control, body }) {
      await control.putSwitches(body());
      return control.switches;
    },
  },

  { method: "GET", path: "/_sandbox/clock", carryOut: timeOf },
  {
    method: "PUT",
    path: "/_sandbox/clock",
    carryOut({ control, body }) {
      moveClock(control.clock, body());
      return timeOf({ control });
    },
  },
  {
    method: "DELETE",
    path: "/_sandbox/clock",
    carryOut({ control }) {
      control.clock.reset();
      return timeOf({ control });
    },
  },

  { method: "GET", path: "/_sandbox/journal", carryOut: ({ control, query }) => control.journal.list(afterIn(query)) },
  { method: "DELETE", path: "/_sandbox/journal", carryOut: done(({ control }) => control.journal.clear()) },

  { method: "GET", path: "/_sandbox/tenants", carryOut: ({ tenants }) => tenants.list().map(nameOf) },
  {
    method: "POST",
    path: "/_sandbox/tenants",
    status: 201,
    carryOut: async ({ tenants, body }) => nameOf(await tenants.add(body())),
  },
  {
    method: "DELETE",
    path: "/_sandbox/tenants/{sdkAppId}",
    carryOut: done(({ tenants, number }) => tenants.remove(number)),
  },
];

/** Throws if the store can't be used now, or not any more. */
async function healthOf({ control, store, since }: ControlRequest) {
  await store.shared?.check(control.sdkAppId);
  const loss = store.loss();
  if (loss !== undefined) throw new LossError(`the database can't be used: ${loss}`);
  return { status: "ok", since };
}

/** An action without a result. */
function done(action: (request: ControlRequest) => unknown): Route["carryOut"] {
  return async (request) => {
    await action(request);
    return {};
  };
}

function removeFault({ control, number }: ControlRequest): void {
  if (!control.faults.remove(number)) throw new RefusedError("missing", `there is no fault ${number}`);
}

function timeOf({ control }: Pick<ControlRequest, "control">) {
  return { now: control.clock.now() };
}

/** The number in the query, or undefined if the query has none. */
function afterIn(query: URLSearchParams): number | undefined {
  const given = query.get("after");
  if (given === null) return undefined;
  if (/^\d{1,16}$/.test(given)) return Number(given);
  throw new RefusedError("invalid", `after must be the number of a call, or 0, not ${excerpt(given)}`);
}

function nameOf({ sdkAppId, admins }: UncheckedControl) {
  return { sdkAppId, admins };
}
