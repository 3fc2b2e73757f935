import { UnexpectedReply } from "../core/unexpected-reply.ts";
import { ChatError } from "../outcomes/chat-error.ts";
import { backoff } from "../resilience/attempt/backoff.ts";
import type { BulkSettings } from "./options.ts";

/** How often an item that the service refuses for a moment is sent; each time is a call of `resilient`, which has sent it several times. */
export const mostRounds = 5;

/** Decides how long a job waits before it sends again, and when it gives up. */
export interface Patience {
  /** A row has its result. */
  note(): void;
  /**
   * Milliseconds to wait after so many calls without success, the last one for this reason.
   *
   * Undefined if there was no result for too long, or if another server answers and the service never has.
   */
  wait(failures: number, reason: unknown): number | undefined;
}

export function patienceOf({ clock, random, patience }: Pick<BulkSettings, "clock" | "random" | "patience">): Patience {
  /** The first failure since a result: the time in which the source or the caller is slow does not count. */
  let failedAt: number | undefined;
  let isService = false;
  return {
    note() {
      failedAt = undefined;
      isService = true;
    },
    wait(failures, reason) {
      isService ||= isOfService(reason);
      if (!isService && isOfAnother(reason)) return undefined;
      const milliseconds = Math.ceil(backoff("throttle", failures, random));
      failedAt ??= clock.now();
      return clock.now() + milliseconds - failedAt > patience ? undefined : milliseconds;
    },
  };
}

/** Whether the service has refused the call, or a row for a moment. */
function isOfService(reason: unknown): boolean {
  return reason instanceof ChatError || Object(reason).kind === "failed";
}

/** Whether another server than the service has answered. A status from 500 may come from a proxy before a service that is down. */
function isOfAnother(reason: unknown): boolean {
  const isRedirect = reason instanceof TypeError && typeof reason.cause === "number";
  return isRedirect || (reason instanceof UnexpectedReply && reason.status < 500);
}
