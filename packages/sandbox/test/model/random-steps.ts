import { type Switches, switches } from "@chat-friends/contract/switches";
import { type Random, seeded, some } from "@chat-friends/testing";
import { type RandomCall, randomCall } from "../support/random-call.ts";
import { cast } from "./crowded-world.ts";
import { malformed } from "./malformed.ts";

/** Calls for the crowded world, in groups that arrive together; the same for the same seed. */
export function randomSteps(seed: number): RandomCall[][] {
  const random = seeded(seed);
  return Array.from({ length: 120 }, () => some(random, 1, random(2) === 0 ? 1 : 5, () => anyCall(random)));
}

/** A value for each switch; the same for the same seed. */
export function randomSwitches(seed: number): Partial<Switches> {
  const random = seeded(seed);
  const values = Object.entries(switches).map(([name, { values }]) => [name, values[random(values.length)]?.name]);
  return Object.fromEntries(values);
}

function anyCall(random: Random): RandomCall {
  const call = randomCall(random, cast);
  return random(8) === 0 ? malformed(random, call) : call;
}
