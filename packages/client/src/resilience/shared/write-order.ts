import type { Clock } from "../../core/clock.ts";
import type { Sleep } from "../../core/sleep.ts";
import { type WaitingLine, waitingLine } from "./waiting-line.ts";

/** Lets only one write per owner run at a time: the service answers two of them with 30008. */
export interface WriteOrder {
  /** Resolves at the caller's turn; an abort frees its place. */
  enter(owner: string, signal: AbortSignal): Promise<void>;
  /** Gives the turn to the next write, but not before this time. Until then an attempt may still be at work. */
  leave(owner: string, overAt: number): void;
}

export function writeOrder(clock: Clock, sleep: Sleep): WriteOrder {
  /** The waiting writes, by owner. The owner's turn is taken. */
  const lines = new Map<string, WaitingLine>();
  /** The time until which the last write of an owner may still be at work; roughly in order of time. */
  const resting = new Map<string, number>();

  function forgetRested(): void {
    for (const [owner, overAt] of resting) {
      if (overAt > clock.now()) return;
      resting.delete(owner);
    }
  }

  function leave(owner: string, overAt: number): void {
    if (overAt > clock.now()) {
      resting.delete(owner);
      resting.set(owner, overAt);
    }
    const line = lines.get(owner);
    if (line?.length) line.next();
    else lines.delete(owner);
  }

  return {
    async enter(owner, signal) {
      forgetRested();
      const line = lines.get(owner);
      if (line) await line.join(signal);
      else lines.set(owner, waitingLine());
      const rest = (resting.get(owner) ?? 0) - clock.now();
      if (rest <= 0) return;
      try {
        await sleep(rest, signal);
      } catch (error) {
        leave(owner, 0);
        throw error;
      }
    },
    leave,
  };
}
