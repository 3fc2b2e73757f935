import type { Clock } from "../../core/clock.ts";
import type { ClientHooks } from "../../core/hooks.ts";
import { type Sleep, sleep as timer } from "../../core/sleep.ts";

export interface ResilienceOptions {
  hooks?: ClientHooks;
  /** Requests of each operation of an app that arrive in any second. Default: 200, the service's limit. Divide it among the app's processes. */
  rate?: number;
  /** How often a request is sent in total. Default: 3. */
  attempts?: number;
  /** Milliseconds for one attempt. Default: 8000. The service gives up after about 3 s. */
  attemptTimeout?: number;
  /** Milliseconds for a call with all its waits, attempts and reading back. Default: 30 000. `Infinity` means no limit. */
  callTimeout?: number;
  /** Sends calls to the region's standby host while the primary host fails. Default: false. */
  failOver?: boolean;
  /** Milliseconds of a monotonic clock. Default: `performance`. */
  clock?: Clock;
  /** A number from 0 up to 1, to spread resends. Default: `Math.random`. */
  random?: () => number;
  fetch?: (request: Request) => Promise<Response>;
  sleep?: Sleep;
}

/** The options with their defaults filled in. */
export type ResilienceSettings = Required<Omit<ResilienceOptions, "hooks">> & { hooks: ClientHooks | undefined };

/** Milliseconds of the longest timer; a longer timer fires at once. */
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
