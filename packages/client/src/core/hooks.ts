/** What a hook is told, by the hook's name. An `operation` is the last segment of the address, such as `friend_add`. */
export interface ClientEvents {
  /** A request goes out; the attempts of a call are counted from 1, the address is without the query. */
  attempt: { operation: string; address: string; attempt: number };
  /** What came of an attempt: a reply with its HTTP status and, in the service's envelope, its code; or fetch's error. */
  reply: {
    operation: string;
    address: string;
    attempt: number;
    milliseconds: number;
    status?: number;
    errorCode?: number;
    error?: unknown;
  };
  /** A call is held back before an attempt. */
  wait: { operation: string; milliseconds: number; reason: "retry" | "rate" | "order" };
  /** The signer was asked for a signature; with the error where it gave none. */
  renewal: { milliseconds: number; error?: unknown };
  /** A call is over. */
  outcome: { operation: string; attempts: number; result: "ok" | "refused" | "unexpected" | "failed" | "unknown" };
}

/** Functions that are told what happens: plain data, never a request, a reply or a signature. */
export type ClientHooks = { [Name in keyof ClientEvents]?: (event: ClientEvents[Name]) => unknown };

/** Tells a hook, if there is one; a hook that throws or rejects breaks no call. An error is put through `withoutQuery` first. */
export function tell<Name extends keyof ClientEvents>(
  hooks: ClientHooks | undefined,
  name: Name,
  event: ClientEvents[Name],
): void {
  const hook = hooks?.[name];
  if (hook) (async () => hook(event))().catch(() => {});
}
