import { schemas } from "#validators/control";
import type { ClockMove } from "../descriptions/types.ts";
import { requireValid } from "../refused.ts";
import type { VirtualClock } from "../tenant/virtual-clock.ts";

/** Sets the clock or moves it; throws a RefusedError if the value is neither a time nor a number of milliseconds. */
export function moveClock(clock: VirtualClock, move: unknown): void {
  requireValid<ClockMove>(schemas.ClockMove, move, "the body");
  const { set, advance = 0 } = move;
  if (set === undefined) clock.advance(advance);
  else clock.set(set);
}
