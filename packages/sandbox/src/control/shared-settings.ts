import type { Store } from "../stores/store.ts";
import type { Faults } from "../tenant/faults.ts";
import { share } from "../tenant/save-changes.ts";
import type { Tenant } from "../tenant/tenant.ts";
import type { VirtualClock } from "../tenant/virtual-clock.ts";

/** The clock of the app: what is changed here counts at once in this process, and when it is written in all. */
export function sharedClock(tenant: Tenant, store: Store): VirtualClock {
  const { clock } = tenant;
  function change(action: () => void): void {
    action();
    share(tenant, store, action);
  }
  return {
    now: () => clock.now(),
    set: (moment) => change(() => clock.set(moment)),
    advance: (milliseconds) => change(() => clock.advance(milliseconds)),
    reset: () => change(() => clock.reset()),
  };
}

/** The same for the faults. */
export function sharedFaults(tenant: Tenant, store: Store): Pick<Faults, "add" | "list" | "remove" | "clear"> {
  const { faults } = tenant;
  return {
    list: () => faults.list(),
    add(fault) {
      const added = faults.add(fault);
      // Another process may have added a fault of the same number.
      share(tenant, store, () => Object.assign(added, faults.add(fault)));
      return added;
    },
    remove(id) {
      const isRemoved = faults.remove(id);
      share(tenant, store, () => faults.remove(id));
      return isRemoved;
    },
    clear() {
      faults.clear();
      share(tenant, store, () => faults.clear());
    },
  };
}
