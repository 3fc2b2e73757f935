import { pick, type Random } from "@chat-friends/testing";
import type { RandomCall } from "../support/random-call.ts";

/** Values that few members take. */
const odd = [null, 5, -1, 1.5, "", "x".repeat(33), "ü", true, {}, [], [null], [{}], [5], [""]] as const;

/** The call with one member left out, or with something odd in its place. */
export function malformed(random: Random, { operation, body }: RandomCall): RandomCall {
  return { operation, body: spoil(random, body) };
}

function spoil(random: Random, members: Record<string, unknown>): Record<string, unknown> {
  const [first = "", ...others] = Object.keys(members);
  const name = pick(random, [first, ...others]);
  const { [name]: value, ...rest } = members;
  if (random(3) === 0) return rest;
  return { ...members, [name]: random(2) === 0 ? spoilWithin(random, value) : pick(random, odd) };
}

/** Arrays keep their other items; of a plain value nothing stays. */
function spoilWithin(random: Random, value: unknown): unknown {
  if (Array.isArray(value) && value.length > 0) {
    const place = random(value.length);
    return value.with(place, spoilWithin(random, value[place]));
  }
  return isObject(value) ? spoil(random, value) : pick(random, odd);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}
