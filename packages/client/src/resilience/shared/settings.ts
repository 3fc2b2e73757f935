import type { Clock } from "../../core/clock.ts";
import type { ClientHooks } from "../../core/hooks.ts";
import { type Sleep, sleep as timer } from "../../core/sleep.ts";

export interface ResilienceOptions {
  hooks?: ClientHooks;
  /** Requests of each operation of an app that arrive in any second; 200 unless given, which is the service's limit. Divide it among the app's processes. */
  rate?: number;
  /** How often a request is sent in all; 3 unless given. */
  attempts?: number;
  /** Milliseconds for one attempt, 8000 unless given: the service gives up after about 3 s. */
  attemptTimeout?: number;
  /** Milliseconds for a call with all its waits, attempts and reading back; 30 000 unless given, `Infinity` for no end. */
  callTimeout?: number;
  /** Sends calls to the region's standby host while the primary one fails; false unless given. */
  failOver?: boolean;
  /** Milliseconds of a clock that nobody sets; `performance` unless given. */
  clock?: Clock;
  /** A number from 0 up to 1, to spread resends; `Math.random` unless given. */
  random?: () => number;
  fetch?: (request: Request) => Promise<Response>;
  sleep?: Sleep;
}

/** The options with their defaults filled in. */
export type ResilienceSettings = Required<Omit<ResilienceOptions, "hooks">> & { hooks: ClientHooks | undefined };

/** Milliseconds; a timer that is set for longer fires at once. */
const longestTimer = 2 ** 31 - 1;

/** @throws {RangeError} for a value that is not a number or is out of range */
export function settingsOf({
  hooks,
  rate = 200,
  attempts = 3,
  attemptTimeout = 8000,
  callTimeout = 30_000,
  failOver = false,
  clock = performance,
  random = Math.random,
  fetch = (request) => globalThis.fetch(request),
  sleep = timer,
}: ResilienceOptions): ResilienceSettings {
  checkCount("rate", rate, 10_000);
  checkCount("attempts", attempts, 100);
  checkTime("attemptTimeout", attemptTimeout);
  checkTime("callTimeout", callTimeout);
  return { hooks, rate, attempts, attemptTimeout, callTimeout, failOver, clock, random, fetch, sleep };
}

function checkCount(name: string, value: number, most: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return;
  throw new RangeError(`${name} must be an integer from 1 to ${most}, got ${value}`);
}

function checkTime(name: string, value: number): void {
  if ((value > 0 && value <= longestTimer) || value === Number.POSITIVE_INFINITY) return;
  throw new RangeError(`${name} must be from 1 to ${longestTimer} milliseconds, or Infinity, got ${value}`);
}
