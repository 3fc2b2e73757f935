import { setImmediate } from "node:timers";
import type { Decision } from "../../relations/row-change.ts";
import type { Needs, Snapshot } from "../../relations/snapshot.ts";
import type { AppRows } from "./app-rows.ts";
import type { Database } from "./carry-out.ts";
import type { WaitingCall } from "./round.ts";
import { settleCalls } from "./settle-calls.ts";

/** The waiting calls of one app. */
export interface Queue {
  /** Resolves to the answer when the changes are committed. `deadline` in milliseconds of `performance.now()`. */
  carryOut<Answer>(needs: Needs, decide: (snapshot: Snapshot) => Decision<Answer>, deadline: number): Promise<Answer>;
  /** Resolves when the calls so far are answered, whatever comes after them. */
  answered(): Promise<void>;
}

/** The largest round: all its calls are lost together if another process writes first. */
const largest = { calls: 256, rows: 2000 } as const;

/** Rows that are expected of a call which reads all members of lists that nobody knows here. */
const unknownMembers = 250;

/**
 * Collects calls into rounds: those that wait when a connection is free are decided together, so calls of one owner that wait
 * share a trip and a commit. An owner is in one round at a time. There are as many rounds at a time as connections.
 */
export function openQueue(database: Database, sdkAppId: number, rounds: number): Queue {
  let waiting: WaitingCall[] = [];
  let isStarting = false;
  const running = new Set<Promise<void>>();
  /** Who waits for the end of a waiting call. */
  const watched = new Map<WaitingCall, (() => void)[]>();
  const busy = new Set<string>();

  function start(): void {
    while (running.size < rounds) {
      const calls = take();
      if (calls.length === 0) return;
      const round = settleCalls(database, sdkAppId, calls).finally(() => {
        running.delete(round);
        for (const call of calls) end(call);
        for (const name of calls.flatMap(ownersOf)) busy.delete(name);
        start();
      });
      running.add(round);
    }
  }

  function end(call: WaitingCall): void {
    for (const done of watched.get(call) ?? []) done();
    watched.delete(call);
  }

  function endOf(call: WaitingCall): Promise<void> {
    return new Promise((done) => watched.set(call, [...(watched.get(call) ?? []), done]));
  }

  /** The first calls whose owners no other round has, and no earlier call that must wait. */
  function take(): WaitingCall[] {
    const taken: WaitingCall[] = [];
    const left: WaitingCall[] = [];
    const blocked = new Set(busy);
    let rows = 0;
    const app = database.apps.known(sdkAppId);
    for (const call of waiting) {
      const owners = ownersOf(call);
      const isFull = taken.length >= largest.calls || rows >= largest.rows;
      if (isFull || owners.some((name) => blocked.has(name)) || (isControl(call) && taken.length > 0)) {
        left.push(call);
        for (const name of owners) blocked.add(name);
        continue;
      }
      taken.push(call);
      rows += rowsOf(call, app);
      if (isControl(call)) {
        left.push(...waiting.slice(taken.length + left.length));
        break;
      }
    }
    waiting = left;
    for (const name of taken.flatMap(ownersOf)) busy.add(name);
    return taken;
  }

  function add(call: WaitingCall): void {
    waiting.push(call);
    if (isStarting) return;
    isStarting = true;
    // The calls of one turn of the event loop come together.
    setImmediate(() => {
      isStarting = false;
      start();
    });
  }

  return {
    carryOut: (needs, decide, deadline) =>
      new Promise((resolve, reject) => {
        let answer: () => void;
        add({
          ...{ needs, deadline, reject },
          decide(snapshot) {
            const { reply, changes } = decide(snapshot);
            answer = () => resolve(reply);
            return changes;
          },
          resolve: () => answer(),
        });
      }),
    async answered() {
      await Promise.all([...running, ...waiting.map(endOf)]);
    },
  };
}

/** About how many rows a call reads. */
function rowsOf({ needs }: WaitingCall, app: AppRows | undefined): number {
  if (needs.lists !== "members") return needs.friends.length;
  const lists = app?.owners.get(needs.owner)?.lists;
  return lists ? [...lists.values()].reduce((sum, { size }) => sum + size, 0) : unknownMembers;
}

function ownersOf({ needs }: WaitingCall): readonly string[] {
  return needs.isSettled ? [] : [needs.owner, ...needs.otherSides];
}

/** A control write names no owner. It changes what every call reads, so it has a round of its own. */
function isControl({ needs }: WaitingCall): boolean {
  return needs.owner === "" && !needs.isSettled;
}
