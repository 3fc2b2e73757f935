import type { Switches } from "@chat-friends/contract/switches";
import type { World } from "../descriptions/types.ts";
import { limits } from "../relations/limits.ts";
import { undeclaredTag } from "../rules/custom-fields.ts";
import { contradictionInLists } from "./list-contradiction.ts";
import { unfold } from "./unfold.ts";
import { oversizeOf } from "./world-size.ts";

/** The switches that decide which states calls can lead to. A world may have the same states. */
type WorldSwitches = Pick<Switches, "undeclaredField" | "addingOneself" | "onlyOwnHalf" | "pendingLimit">;

/** A friend or a pending request, and its place in the world. */
interface Entry {
  place: string;
  From_Account: string;
  To_Account: string;
}

/** The first rule between members that a world breaks, as a sentence that names the member. A schema can't express these rules. */
export function contradictionIn(world: World, switches: WorldSwitches): string | undefined {
  const oversize = oversizeOf(world);
  if (oversize) return oversize;
  const friends = entriesOf("friends", world);
  const pending = entriesOf("pending", world);
  return (
    undeclaredField(world, switches) ??
    lonePlaceholder("friends", world) ??
    lonePlaceholder("pending", world) ??
    unfitEntry([...friends, ...pending], switches) ??
    repeatedPair(friends, pending, switches) ??
    overfullSide("friends", friends, "From_Account") ??
    overfullSide("pending", pending, switches.pendingLimit === "receiver" ? "To_Account" : "From_Account") ??
    contradictionInLists(world, friends)
  );
}

function entriesOf(member: "friends" | "pending", world: World): Entry[] {
  return (world[member] ?? []).flatMap((entry, index) =>
    unfold(entry).map(({ From_Account, To_Account }) => ({ place: `${member}[${index}]`, From_Account, To_Account })),
  );
}

function undeclaredField(
  { accounts = {}, friends = [], customFriendFields = [], customProfileFields = [] }: World,
  switches: WorldSwitches,
): string | undefined {
  for (const [userID, profile] of Object.entries(accounts)) {
    const isUndeclared = (tag: string) => tag.startsWith("Tag_Profile_Custom_") && !customProfileFields.includes(tag);
    const tag = Object.keys(profile).find(isUndeclared);
    if (tag) return `accounts.${userID}.${tag} is not declared in customProfileFields`;
  }
  if (switches.undeclaredField === "stored") return undefined;
  for (const [index, { CustomItem = [] }] of friends.entries()) {
    const tag = undeclaredTag(CustomItem, { customFriendFields });
    if (tag) return `friends[${index}].CustomItem has ${tag}, which is not declared in customFriendFields`;
  }
  return undefined;
}

/** An account with {n} in its name. Most likely a `count` was forgotten. */
function lonePlaceholder(member: "friends" | "pending", world: World): string | undefined {
  const entries: { To_Account: string; count?: number }[] = world[member] ?? [];
  const isAccount = (userID: string) => Object.hasOwn(world.accounts ?? {}, userID);
  const index = entries.findIndex(
    ({ To_Account, count }) => count === undefined && To_Account.includes("{n}") && !isAccount(To_Account),
  );
  return index < 0 ? undefined : `${member}[${index}].To_Account has {n}, which needs a count`;
}

function unfitEntry(entries: readonly Entry[], { addingOneself }: WorldSwitches): string | undefined {
  for (const { place, From_Account, To_Account } of entries) {
    if (To_Account.length > 32) return `${place}.To_Account must not have more than 32 characters once {n} is put in`;
    if (To_Account === From_Account && addingOneself === "refused")
      return `${place}.To_Account must be another than From_Account`;
  }
  return undefined;
}

function repeatedPair(
  friends: readonly Entry[],
  pending: readonly Entry[],
  { onlyOwnHalf }: WorldSwitches,
): string | undefined {
  // A friend is asked only where a mutual add completes the half that is missing.
  if (onlyOwnHalf === "completed") return repeatedIn(friends) ?? repeatedIn(pending);
  return repeatedIn([...friends, ...pending]);
}

function repeatedIn(entries: readonly Entry[]): string | undefined {
  const seen = new Map<string, string>();
  for (const { place, From_Account, To_Account } of entries) {
    const pair = JSON.stringify([From_Account, To_Account]);
    const earlier = seen.get(pair);
    if (earlier)
      return `${place} has the From_Account and To_Account that ${earlier} has; a count needs {n} in To_Account`;
    seen.set(pair, place);
  }
  return undefined;
}

function overfullSide(
  member: "friends" | "pending",
  entries: readonly Entry[],
  side: "From_Account" | "To_Account",
): string | undefined {
  const counts = new Map<string, number>();
  for (const { [side]: userID } of entries) {
    const count = (counts.get(userID) ?? 0) + 1;
    if (count > limits[member]) return `${member} must not have more than ${limits[member]} of one ${side}`;
    counts.set(userID, count);
  }
  return undefined;
}
