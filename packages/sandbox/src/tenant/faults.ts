import type { OperationId } from "@chat-friends/contract";
import type { ItemRefusal, Refusal } from "@chat-friends/contract/refuse";
import { schemas } from "#validators/control";
import type { ActiveFault, Effect, Fault } from "../descriptions/types.ts";
import { RefusedError, requireValid } from "../refused.ts";

/** The parts of a call that faults are compared with. */
export interface CallSummary {
  operation: OperationId;
  From_Account: string;
  /** UserIDs of the items, in order, `undefined` for an item without a UserID; empty if the operation has no items. */
  To_Accounts: readonly (string | undefined)[];
}

/** The effects of an app's faults on one call. */
export interface InjectedFault {
  refusal?: Refusal | undefined;
  /** By the index of the item in the request. */
  items: ReadonlyMap<number, ItemRefusal>;
  delay?: number | undefined;
  effect?: Effect | undefined;
  /** Whether a fault was counted down. */
  isCounted?: boolean;
}

/** The faults that an app has, as plain data. */
export interface FaultsState {
  active: readonly ActiveFault[];
  lastId: number;
}

/** The faults of an app. */
export interface Faults {
  /** Can be read and set. */
  state: FaultsState;
  /** Throws a RefusedError if the value is not a fault. */
  add(fault: unknown): ActiveFault;
  list(): readonly ActiveFault[];
  /** Returns whether there was such a fault. */
  remove(id: number): boolean;
  clear(): void;
  /** The effects of the faults on this call. If several faults fit, the one that was added first counts. A fault with `times` is counted down. */
  inject(call: CallSummary): InjectedFault;
}

/** The most faults that an app may have at once: each call is compared with all of them. */
export const faultsKept = 1000;

const noFault: InjectedFault = { items: new Map() };

export function scriptFaults(): Faults {
  let active: ActiveFault[] = [];
  let lastId = 0;
  let counted = 0;

  /** The first fault that fits, counted down. A fault that is used up is removed. */
  function use(fits: (fault: ActiveFault) => boolean): ActiveFault | undefined {
    const fault = active.find(fits);
    if (fault?.times === undefined) return fault;
    fault.times -= 1;
    counted += 1;
    if (fault.times === 0) active = active.filter((each) => each !== fault);
    return fault;
  }

  function injectIntoItems({ To_Accounts, ...call }: CallSummary): Map<number, ItemRefusal> {
    const items = new Map<number, ItemRefusal>();
    for (const [index, To_Account] of To_Accounts.entries()) {
      const fault = use((each) => To_Account !== undefined && each.To_Account === To_Account && isFor(each, call));
      if (fault) items.set(index, { ResultCode: fault.code ?? 0, ResultInfo: fault.ResultInfo ?? "" });
    }
    return items;
  }

  return {
    get state() {
      return { active, lastId };
    },
    set state(state) {
      active = state.active.map((fault) => ({ ...fault }));
      lastId = state.lastId;
    },
    add(fault) {
      checkFault(fault);
      if (active.length >= faultsKept) throw new RefusedError("conflict", `there are ${faultsKept} faults already`);
      lastId += 1;
      const added = { ...fault, id: lastId };
      active.push(added);
      return { ...added };
    },
    list: () => active.map((fault) => ({ ...fault })),
    remove(id) {
      const before = active.length;
      active = active.filter((fault) => fault.id !== id);
      return active.length < before;
    },
    clear() {
      active = [];
    },
    inject(call) {
      if (active.length === 0) return noFault;
      const before = counted;
      const { code, ErrorInfo = "", delay, effect } = use((each) => !each.To_Account && isFor(each, call)) ?? {};
      const refusal = code === undefined ? undefined : { ErrorCode: code, ErrorInfo };
      const isCarriedOut = !refusal && effect !== "dropped-before" && effect !== "bad-gateway";
      const items = isCarriedOut ? injectIntoItems(call) : noFault.items;
      return { refusal, delay, effect, items, isCounted: counted > before };
    },
  };
}

function isFor(fault: Fault, { operation, From_Account }: Omit<CallSummary, "To_Accounts">): boolean {
  return (fault.operation ?? operation) === operation && (fault.From_Account ?? From_Account) === From_Account;
}

/** Throws a RefusedError if the value is not a fault. The message names the member at fault and what is allowed. */
function checkFault(fault: unknown): asserts fault is Fault {
  requireValid<Fault>(schemas.Fault, fault, "the fault");
  const { code, delay, effect } = fault;
  if (code === undefined && delay === undefined && effect === undefined)
    throw new RefusedError("invalid", "the fault needs a code, a delay or an effect");
  if (code !== undefined && effect !== undefined)
    throw new RefusedError("invalid", "code and effect of a fault exclude each other");
}
