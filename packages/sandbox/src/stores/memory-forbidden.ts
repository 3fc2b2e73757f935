import type { Forbidden, ForbiddenRow } from "../relations/forbidden.ts";
import { limits } from "../relations/limits.ts";
import { hasUndeclaredField } from "../rules/custom-fields.ts";
import type { App, Owner } from "./memory-app.ts";

/** The first such row of an app, in the order of UserIDs. */
export function findForbidden(app: App, forbidden: Forbidden): ForbiddenRow | undefined {
  const keyOf = ({ userID, friend }: ForbiddenRow) => `${userID}\0${friend}`;
  return rowsOf(app, forbidden).sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1))[0];
}

function rowsOf(app: App, forbidden: Forbidden): ForbiddenRow[] {
  switch (forbidden) {
    case "undeclared":
      return friendsIn(app, ({ friends }) =>
        [...friends].filter(([, { entry }]) => hasUndeclaredField(entry, app.settings)).map(([friend]) => friend),
      );
    case "oneself":
      return [...app.owners]
        .filter(([userID, { friends, pending }]) => friends.has(userID) || pending.has(userID))
        .map(([userID]) => ({ userID, friend: "" }));
    case "asked":
      return friendsIn(app, ({ friends, pending }) => [...pending.keys()].filter((friend) => friends.has(friend)));
    case "sent":
      return overfull(app, (sender) => sender);
    case "received":
      return overfull(app, (_sender, receiver) => receiver);
  }
}

function friendsIn({ owners }: App, friendsOf: (table: Owner) => string[]): ForbiddenRow[] {
  return [...owners].flatMap(([userID, table]) => friendsOf(table).map((friend) => ({ userID, friend })));
}

/** Who has more requests than the limit, as their sender or as their receiver. */
function overfull({ owners }: App, userOf: (sender: string, receiver: string) => string): ForbiddenRow[] {
  const counts = new Map<string, number>();
  for (const [sender, { pending }] of owners) {
    for (const receiver of pending.keys()) {
      const userID = userOf(sender, receiver);
      counts.set(userID, (counts.get(userID) ?? 0) + 1);
    }
  }
  return [...counts].filter(([, count]) => count > limits.pending).map(([userID]) => ({ userID, friend: "" }));
}
