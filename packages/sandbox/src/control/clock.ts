import { schemas } from "#validators/control";
import { RefusedError, requireValid } from "../refused.ts";
import type { VirtualClock } from "../tenant/virtual-clock.ts";

/** The latest moment that a Date can have, in Unix milliseconds. */
const lastMoment = 8_640_000_000_000_000;

/** Sets the clock, or moves it on; throws a RefusedError where that is neither, or no moment between 1970 and the last one. */
export function moveClock(clock: VirtualClock, move: unknown): void {
  requireValid<{ set?: number; advance?: number }>(schemas.ClockMove, move, "the body");
  const moment = move.set ?? clock.now() + (move.advance ?? 0);
  if (moment < 0 || moment > lastMoment)
    throw new RefusedError("invalid", `the clock must stay between 0 and ${lastMoment} Unix milliseconds`);
  clock.set(moment);
}
