import type { Clock } from "../core/clock.ts";
import type { Sleep } from "./sleep.ts";
import { type WaitingLine, waitingLine } from "./waiting-line.ts";

/** Lets one write per owner go at a time: the service answers two with 30008. */
export interface OwnerQueue {
  /** Resolves at the caller's turn; an abort frees its place. */
  enter(owner: string, signal: AbortSignal): Promise<void>;
  /** The next one's turn, but not before the moment when no attempt of this one can be at work any more. */
  leave(owner: string, overAt: number): void;
}

export function ownerQueue(clock: Clock, sleep: Sleep): OwnerQueue {
  /** Who waits behind each owner whose turn is taken. */
  const lines = new Map<string, WaitingLine>();
  /** Until when the last write of an owner may be at work still, about in that order. */
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
