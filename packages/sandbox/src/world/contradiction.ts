import { undeclaredTag } from "../operations/custom-fields.ts";
import { limits } from "../relations/limits.ts";
import { unfold } from "./unfold.ts";
import type { World } from "./world.ts";

/** A friend or a pending request, and where in the world it stands. */
interface Entry {
  place: string;
  From_Account: string;
  To_Account: string;
}

/** The first rule between its members that a world breaks, as a sentence that names the member: what a schema can't say. */
export function contradictionIn(world: World): string | undefined {
  const friends = entriesOf("friends", world);
  const pending = entriesOf("pending", world);
  return (
    undeclaredField(world) ??
    lonePlaceholder("friends", world) ??
    lonePlaceholder("pending", world) ??
    unfitEntry([...friends, ...pending]) ??
    repeatedPair([...friends, ...pending]) ??
    overfullOwner("friends", friends) ??
    overfullOwner("pending", pending) ??
    overfullLists(world)
  );
}

function entriesOf(member: "friends" | "pending", world: World): Entry[] {
  return (world[member] ?? []).flatMap((entry, index) =>
    unfold(entry).map(({ From_Account, To_Account }) => ({ place: `${member}[${index}]`, From_Account, To_Account })),
  );
}

function undeclaredField({ accounts = {}, friends = [], customFriendFields = [], customProfileFields = [] }: World) {
  for (const [userID, profile] of Object.entries(accounts)) {
    const isUndeclared = (tag: string) => tag.startsWith("Tag_Profile_Custom_") && !customProfileFields.includes(tag);
    const tag = Object.keys(profile).find(isUndeclared);
    if (tag) return `accounts.${userID}.${tag} is not declared in customProfileFields`;
  }
  for (const [index, { CustomItem = [] }] of friends.entries()) {
    const tag = undeclaredTag(CustomItem, { customFriendFields });
    if (tag) return `friends[${index}].CustomItem has ${tag}, which is not declared in customFriendFields`;
  }
  return undefined;
}

/** Most likely a forgotten `count`: nobody calls an account {n}. */
function lonePlaceholder(member: "friends" | "pending", world: World): string | undefined {
  const entries: { To_Account: string; count?: number }[] = world[member] ?? [];
  const index = entries.findIndex(({ To_Account, count }) => count === undefined && To_Account.includes("{n}"));
  return index < 0 ? undefined : `${member}[${index}].To_Account has {n}, which needs a count`;
}

function unfitEntry(entries: readonly Entry[]): string | undefined {
  for (const { place, From_Account, To_Account } of entries) {
    if (To_Account.length > 32) return `${place}.To_Account must not have more than 32 characters once {n} is put in`;
    if (To_Account === From_Account) return `${place}.To_Account must be another than From_Account`;
  }
  return undefined;
}

function repeatedPair(entries: readonly Entry[]): string | undefined {
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

function overfullOwner(member: "friends" | "pending", entries: readonly Entry[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { From_Account } of entries) {
    const count = (counts.get(From_Account) ?? 0) + 1;
    if (count > limits[member]) return `${member} must not have more than ${limits[member]} of one From_Account`;
    counts.set(From_Account, count);
  }
  return undefined;
}

function overfullLists({ lists = {}, friends = [] }: World): string | undefined {
  const namesByOwner = new Map(Object.entries(lists).map(([owner, names]) => [owner, new Set(names)]));
  for (const [index, { From_Account, GroupName = [] }] of friends.entries()) {
    const names = new Set([...(namesByOwner.get(From_Account) ?? []), ...GroupName]);
    if (names.size > limits.lists) {
      return `friends[${index}].GroupName brings the lists of its From_Account to more than ${limits.lists}`;
    }
    namesByOwner.set(From_Account, names);
  }
  return undefined;
}
