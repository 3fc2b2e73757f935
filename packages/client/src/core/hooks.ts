/** The events that hooks get, by the hook's name. An `operation` is the last segment of the address, such as `friend_add`. */
export interface ClientEvents {
  /** A request goes out. The attempts of a call are counted from 1; the address is without the query. */
  attempt: { operation: string; address: string; attempt: number };
  /** An attempt has ended: with a reply, its HTTP status and the code in the service's envelope, or with fetch's error. */
  reply: {
    operation: string;
    address: string;
    attempt: number;
    milliseconds: number;
    status?: number;
    errorCode?: number;
    error?: unknown;
  };
  /** A call waited before an attempt. */
  wait: { operation: string; milliseconds: number; reason: "retry" | "rate" | "order" };
  /** A signer renewed its signature, or failed to, with this error. */
  renewal: { milliseconds: number; error?: unknown };
  /** A call is over. */
  outcome: { operation: string; attempts: number; result: "ok" | "refused" | "unexpected" | "failed" | "unknown" };
}

/** Functions that get plain data about what happens, never a request, a reply or a signature. */
export type ClientHooks = { [Name in keyof ClientEvents]?: (event: ClientEvents[Name]) => unknown };

/** Calls a hook, if there is one. A hook that throws or rejects does not break the call. Errors go through `redactError` first. */
export function notify<Name extends keyof ClientEvents>(
  hooks: ClientHooks | undefined,
  name: Name,
  event: ClientEvents[Name],
): void {
  const hook = hooks?.[name];
  if (hook) (async () => hook(event))().catch(() => {});
}
