import { schemas } from "#validators/control";
import { conform } from "../conform.ts";
import { RefusedError } from "../refused.ts";
import type { Fault } from "./faults.ts";

/** Throws a RefusedError, which names the member at fault and what is allowed, where the value is no fault. */
export function checkFault(fault: unknown): asserts fault is Fault {
  conform<Fault>(schemas.Fault, fault, "the fault");
  const { code, delay, effect } = fault;
  if (code === undefined && delay === undefined && effect === undefined)
    throw new RefusedError("invalid", "the fault needs a code, a delay or an effect");
  if (code !== undefined && effect !== undefined)
    throw new RefusedError("invalid", "code and effect of a fault exclude each other");
}
