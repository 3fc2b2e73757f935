import type { OperationId } from "@chat-friends/contract";
import type { MemberTree } from "./member-tree.ts";

type Members = Readonly<Record<OperationId, readonly MemberTree[]>>;

/** Reads the members of an operation's body, which the build has written. They are fetched once; if that fails, there are none. */
export function memberReader(address: URL): (operation: OperationId) => Promise<readonly MemberTree[]> {
  let fetched: Promise<Members | undefined> | undefined;
  return async (operation) => {
    fetched ??= fetch(address)
      .then((response) => response.json())
      .catch(() => undefined);
    return (await fetched)?.[operation] ?? [];
  };
}
