import type { StatementSync } from "node:sqlite";
import type { FriendRow } from "../../relations/row-change.ts";
import type { AppSettings } from "../../relations/snapshot.ts";
import { writeFriend } from "./friend-row.ts";
import { moveMembers } from "./list-chunks.ts";
import type { NumberedList } from "./read-rows.ts";
import { friendsAtOnce, type Statements } from "./statements.ts";

/** A friend of the owner, to be written. */
type WrittenFriend = Pick<FriendRow, "friend" | "entry" | "lists" | "isNew">;

/** Writes one friend, and `friendsAtOnce` friends. */
interface RowStatements {
  one: StatementSync;
  many: StatementSync;
}

/** What a call writes to one owner's friend table. */
export class TableWriter {
  readonly #statements: Statements;
  readonly #owner: number;
  /** Numbers by name; read when a list is named, unless they are given. */
  #known: Map<string, number> | undefined;
  readonly #moves = new Map<number, { left: Set<string>; joined: Set<string> }>();

  constructor(statements: Statements, owner: number, lists?: readonly NumberedList[]) {
    this.#statements = statements;
    this.#owner = owner;
    this.#known = lists && new Map(lists.map(({ number, name }) => [name, number]));
  }

  get #lists(): Map<string, number> {
    this.#known ??= new Map(this.#statements.lists.all(this.#owner).map(([number, name]) => [name, number]));
    return this.#known;
  }

  makeList(name: string): void {
    if (this.#lists.has(name)) throw new Error(`there is a list ${name} already`);
    const number = Math.max(0, ...this.#lists.values()) + 1;
    this.#statements.putList.run(this.#owner, number, name, 0);
    this.#lists.set(name, number);
  }

  removeList(name: string): void {
    const number = this.#numberOf(name);
    this.#lists.delete(name);
    this.#moves.delete(number);
    this.#statements.removeList.run(this.#owner, number);
    this.#statements.removeChunks.run(this.#owner, number);
  }

  join(name: string, friends: readonly string[]): void {
    const { joined } = this.#movesOf(name);
    for (const friend of friends) joined.add(friend);
  }

  leave(name: string, friend: string): void {
    const { left, joined } = this.#movesOf(name);
    if (!joined.delete(friend)) left.add(friend);
  }

  /** Writes who has moved between lists, and the rows of these friends, whose lists must exist. */
  finish(friends: readonly WrittenFriend[], settings: AppSettings): void {
    for (const [number, moves] of this.#moves) moveMembers(this.#statements, this.#owner, number, moves);
    this.#moves.clear();
    // Sorted as in the file, neighbours go into the same page: a quarter less time for an import of a thousand.
    const sorted = friends.toSorted((one, other) => (one.friend < other.friend ? -1 : 1));
    const added = sorted.filter(({ isNew }) => isNew);
    const replaced = sorted.filter(({ isNew }) => !isNew);
    const { addFriend, addManyFriends, replaceFriend, replaceManyFriends } = this.#statements;
    this.#writeRows(added, { one: addFriend, many: addManyFriends }, settings);
    this.#writeRows(replaced, { one: replaceFriend, many: replaceManyFriends }, settings);
  }

  #writeRows(friends: readonly WrittenFriend[], { one, many }: RowStatements, settings: AppSettings): void {
    let waiting: string[] = [];
    for (const { friend, entry, lists } of friends) {
      const numbers = lists.map((name) => this.#numberOf(name));
      waiting.push(friend, writeFriend(entry, numbers, settings.customFriendFields));
      if (waiting.length < 2 * friendsAtOnce) continue;
      many.run(this.#owner, ...waiting);
      waiting = [];
    }
    for (let at = 0; at < waiting.length; at += 2) one.run(this.#owner, ...waiting.slice(at, at + 2));
  }

  #numberOf(name: string): number {
    const number = this.#lists.get(name);
    if (number === undefined) throw new Error(`there is no list ${name}`);
    return number;
  }

  #movesOf(name: string): { left: Set<string>; joined: Set<string> } {
    const number = this.#numberOf(name);
    const known = this.#moves.get(number);
    if (known) return known;
    const made = { left: new Set<string>(), joined: new Set<string>() };
    this.#moves.set(number, made);
    return made;
  }
}
