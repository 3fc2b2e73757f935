import type { FriendRow } from "../../relations/row-change.ts";
import type { AppSettings } from "../../relations/snapshot.ts";
import { writeFriend } from "./friend-row.ts";
import { moveMembers } from "./list-chunks.ts";
import type { NumberedList } from "./row-cache.ts";
import { friendsAtOnce, type Statements } from "./statements.ts";

/** What a call writes to one owner's friend table. */
export class TableWriter {
  readonly #statements: Statements;
  readonly #owner: number;
  /** Numbers by name; read when a list is named, unless they are given. */
  #known: Map<string, number> | undefined;
  /** Name and row of each friend that must still be written, one after the other. */
  #friends: string[] = [];
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

  /** Writes the waiting rows. */
  finish(): void {
    for (const [number, moves] of this.#moves) moveMembers(this.#statements, this.#owner, number, moves);
    this.#moves.clear();
    for (let at = 0; at < this.#friends.length; at += 2) {
      this.#statements.putFriend.run(this.#owner, ...this.#friends.slice(at, at + 2));
    }
    this.#friends = [];
  }

  /** Writes a friend. Its lists must exist. */
  putFriend(
    { friend, entry, lists }: Pick<FriendRow, "friend" | "entry" | "lists">,
    { customFriendFields }: AppSettings,
  ): void {
    const numbers = lists.map((name) => this.#numberOf(name));
    this.#friends.push(friend, writeFriend(entry, numbers, customFriendFields));
    if (this.#friends.length < 2 * friendsAtOnce) return;
    this.#statements.putManyFriends.run(this.#owner, ...this.#friends);
    this.#friends = [];
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
