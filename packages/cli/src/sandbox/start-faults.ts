import { excerpt, shownPath } from "@chat-friends/contract/refuse";
import { RefusedError } from "@chat-friends/sandbox";
import { reasonOf } from "../reason-of.ts";
import type { Settings } from "../settings/sandbox-settings.ts";

/** Why a sandbox did not start, in one sentence that names the setting. */
export function explainStart(cause: unknown, { host, port, world = "" }: Settings, data: string): unknown {
  if (cause instanceof RefusedError && cause.reason === "conflict") {
    return new Error(
      `--world ${shownPath(world)} would be lost on --database ${shownPath(data)}, which already holds data: name another file, or leave one of the two out`,
      { cause },
    );
  }
  const { syscall = "" }: Partial<NodeJS.ErrnoException> = cause instanceof Error ? cause : {};
  if (!["listen", "bind", "getaddrinfo"].includes(syscall)) return cause;
  return new Error(`can't listen on ${excerpt(host)}, port ${port}: ${reasonOf(cause)}`, { cause });
}
