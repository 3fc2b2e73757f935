import { find } from "../../dom/element.ts";
import type { Stage } from "../stage/stage.ts";
import { accountsView } from "./accounts-view.ts";
import { changesBetween } from "./changes.ts";
import { showChanges } from "./changes-view.ts";
import { faultsView } from "./faults-view.ts";
import { type Person, peopleOf } from "./people.ts";
import { showPeople } from "./people-view.ts";
import { switchesView } from "./switches-view.ts";
import { worldFile } from "./world-file.ts";

export interface WorldViewOptions {
  /** The sandbox whose world is shown. */
  stage(): Promise<Stage>;
  /** Called after each change that the reader makes here. */
  onChange(): void;
  /** Gets an action that replaces the whole state, and carries it out by `replace` of the view. */
  onReplace(action: (stage: Stage) => Promise<void>): void;
}

export interface WorldView {
  /** Reads the world again, and marks what has changed since the last time. If the sandbox does not answer, a sentence says so. */
  refresh(): Promise<void>;
  /** The same if another console may have changed the world: if nothing has changed, the marks stay. */
  follow(): Promise<void>;
  /** Shows another world. It marks nothing. */
  showAnew(): Promise<void>;
  /** Changes the sandbox, and shows the new world. If the sandbox refuses the change, a sentence says why. */
  replace(action: () => Promise<void>): Promise<void>;
}

/** Shows the world of a sandbox, and lets the reader change it. */
export function worldView({ stage, onChange, onReplace }: WorldViewOptions): WorldView {
  const trouble = find("trouble", HTMLElement);
  const changesHost = find("changes", HTMLElement);
  const peopleHost = find("people", HTMLElement);
  let known: readonly Person[] | undefined;
  let shown = "";
  let isLost = false;

  async function attempt(action: () => Promise<void>): Promise<void> {
    trouble.textContent = "";
    await action().catch((error: unknown) => {
      trouble.textContent = reasonOf(error);
    });
  }

  async function act(action: (stage: Stage) => Promise<void>): Promise<void> {
    await attempt(async () => action(await stage()));
    await refresh();
    onChange();
  }

  async function replace(action: () => Promise<void>): Promise<void> {
    await attempt(action);
    await showAnew();
    onChange();
  }

  const showAccounts = accountsView({
    put: (userID, profile) => act(({ control }) => control.putAccounts({ [userID]: profile })),
  });
  const showSwitches = switchesView((switches) => act(({ control }) => control.putSwitches(switches)));
  const showFaults = faultsView({
    add: (fault) => act(({ control }) => control.addFault(fault)),
    remove: (id) => act(({ control }) => control.removeFault(id)),
  });
  worldFile({
    save: async () => (await (await stage()).control.state()).world,
    load: (world, file) => onReplace(async (current) => current.load(await world, file)),
  });
  find("start-over", HTMLButtonElement).addEventListener("click", () => onReplace((current) => current.startOver()));

  /** A running sandbox may be stopped and started again. */
  async function show(isFollowing: boolean): Promise<void> {
    try {
      await showWorld(isFollowing);
      if (isLost) trouble.textContent = "";
      isLost = false;
    } catch (error) {
      trouble.textContent = reasonOf(error);
      isLost = true;
    }
  }

  async function showWorld(isFollowing: boolean): Promise<void> {
    const current = await stage();
    const [state, about] = await Promise.all([current.control.state(), current.about()]);
    find("kept", HTMLElement).textContent = about;
    const text = JSON.stringify(state);
    if (isFollowing && text === shown) return;
    shown = text;
    const people = peopleOf(state.world);
    const changes = known ? changesBetween(known, people) : [];
    known = people;
    showChanges(changesHost, changes);
    showPeople(peopleHost, people, {
      changes,
      async answer(answer) {
        await act(({ control }) => control.answerPending(answer));
        changesHost.focus();
      },
    });
    showAccounts(state.world);
    showSwitches(state.switches);
    showFaults(state.faults);
  }

  const refresh = (): Promise<void> => show(false);

  function showAnew(): Promise<void> {
    known = undefined;
    return show(false);
  }

  return { refresh, follow: () => show(true), showAnew, replace };
}

/** A browser gives no more reason than a TypeError if a sandbox can't be reached. */
function reasonOf(error: unknown): string {
  if (error instanceof TypeError) return "The sandbox does not answer. Is it still running?";
  return error instanceof Error ? error.message : String(error);
}
