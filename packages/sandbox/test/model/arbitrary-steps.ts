import { type Switches, switches } from "@chat-friends/contract/switches";
import fc from "fast-check";
import { readSwitches } from "../../src/index.ts";
import { callOf, type RandomCall } from "../support/arbitrary-call.ts";
import { cast } from "./crowded-world.ts";

const odd = fc.constantFrom(null, 5, -1, 1.5, "", "x".repeat(33), "ü", true, {}, [], [null], [{}], [5], [""]);

/** A call, one in eight with a member left out or with something odd in its place. */
const anyCall = callOf(cast).chain((call) =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(call) }, { weight: 1, arbitrary: malformed(call) }),
);

/** Calls for the crowded world, in groups that arrive together. */
export const steps = fc.array(fc.array(anyCall, { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 60,
  size: "max",
});

/** A value for each switch. */
export const anySwitches: fc.Arbitrary<Switches> = fc
  .tuple(
    ...Object.entries(switches).map(([name, { values }]) =>
      fc.nat(values.length - 1).map((index) => [name, values[index]?.name]),
    ),
  )
  .map((chosen) => readSwitches(Object.fromEntries(chosen)));

function malformed({ operation, body }: RandomCall): fc.Arbitrary<RandomCall> {
  return altered(body).map((members) => ({ operation, body: members }));
}

function altered(members: Record<string, unknown>): fc.Arbitrary<Record<string, unknown>> {
  return fc.constantFrom(...Object.keys(members)).chain((name) => {
    const { [name]: value, ...others } = members;
    const inside = isObject(value) ? alteredWithin(value) : odd;
    return fc.oneof(
      fc.constant(others),
      fc.oneof(odd, inside).map((other) => ({ ...members, [name]: other })),
    );
  });
}

function alteredWithin(value: object): fc.Arbitrary<unknown> {
  if (!Array.isArray(value)) return altered({ ...value });
  const place = fc.nat(value.length - 1);
  return place.chain((index) => {
    const inner: unknown = value[index];
    return (isObject(inner) ? alteredWithin(inner) : odd).map((other) => value.with(index, other));
  });
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}
