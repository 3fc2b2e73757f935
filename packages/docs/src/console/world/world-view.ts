import { find } from "../../dom/element.ts";
import type { PageControl } from "../core/control.ts";
import { accountsView } from "./accounts-view.ts";
import { changesBetween } from "./changes.ts";
import { showChanges } from "./changes-view.ts";
import { faultsView } from "./faults-view.ts";
import { type Person, peopleOf } from "./people.ts";
import { showPeople } from "./people-view.ts";
import { switchesView } from "./switches-view.ts";

export interface WorldView {
  /** Reads the world again, and marks what has changed since the last time. */
  refresh(): Promise<void>;
}

/** Shows the world of the sandbox in the page, and lets the reader change it. */
export function worldView(control: PageControl): WorldView {
  const trouble = find("trouble", HTMLElement);
  const changesHost = find("changes", HTMLElement);
  const peopleHost = find("people", HTMLElement);
  let known: readonly Person[] | undefined;

  /** Changes the sandbox and reads it again. If the sandbox refuses the change, a sentence says why. */
  async function act(action: () => Promise<void>): Promise<void> {
    trouble.textContent = "";
    await action().catch((error: unknown) => {
      trouble.textContent = error instanceof Error ? error.message : String(error);
    });
    await refresh();
  }

  const showAccounts = accountsView((userID, profile) => act(() => control.putAccounts({ [userID]: profile })));
  const showSwitches = switchesView((switches) => act(() => control.setSwitches(switches)));
  const showFaults = faultsView({
    add: (fault) => act(() => control.addFault(fault)),
    remove: (id) => act(() => control.removeFault(id)),
    refuse(reason) {
      trouble.textContent = reason;
    },
  });

  async function refresh(): Promise<void> {
    const { world, switches, faults, isKept } = await control.overview();
    const people = peopleOf(world);
    const changes = known ? changesBetween(known, people) : [];
    known = people;
    showChanges(changesHost, changes);
    showPeople(peopleHost, people, {
      changes,
      async answer(answer) {
        await act(() => control.answerPending(answer));
        changesHost.focus();
      },
    });
    showAccounts(world);
    showSwitches(switches);
    showFaults(faults);
    find("kept", HTMLElement).textContent = isKept
      ? "Stored in this browser until you start over."
      : "This browser stores nothing: the world ends with the page.";
  }

  find("start-over", HTMLButtonElement).addEventListener("click", () => act(() => control.startOver()));
  return { refresh };
}
