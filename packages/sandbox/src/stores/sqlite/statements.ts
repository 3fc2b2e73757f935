import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";

/** A statement that reads; each row is an array of its columns. */
export interface Query<Row> {
  all(...parameters: SQLInputValue[]): Row[];
  get(...parameters: SQLInputValue[]): Row | undefined;
  readonly sourceSQL: string;
}

/** SQL. Its type has the columns of its result. */
interface QueryText<Row> {
  text: string;
  row?: Row;
}

const queries = {
  settings: rows<[settings: string]>("SELECT settings FROM app WHERE sdkappid = ?"),
  accounts: rows<[userID: string, profile: string]>(
    "SELECT user_id, profile FROM account WHERE sdkappid = ? AND user_id IN (SELECT value FROM json_each(?))",
  ),
  owner: rows<[id: number, friends: number, sequence: number]>(
    "SELECT id, friends, sequence FROM owner WHERE sdkappid = ? AND owner = ?",
  ),
  /** Adds to the number of friends, and sets the sequence if it is given; makes the owner's row if it doesn't exist. */
  putOwner: rows<[id: number]>(
    `INSERT INTO owner (sdkappid, owner, friends, sequence) VALUES (?1, ?2, ?3, ifnull(?4, 0))
      ON CONFLICT (sdkappid, owner) DO UPDATE SET friends = friends + ?3, sequence = ifnull(?4, sequence)
      RETURNING id`,
  ),
  friends: rows<[friend: string, row: string]>(
    "SELECT friend, row FROM friend WHERE owner = ? AND friend IN (SELECT value FROM json_each(?))",
  ),
  lists: rows<[number: number, name: string, size: number]>(
    "SELECT number, name, size FROM list WHERE owner = ? ORDER BY number",
  ),
  chunks: rows<[list: number, members: string]>(
    "SELECT list, members FROM chunk WHERE owner = ? ORDER BY list, number",
  ),
  listChunks: rows<[number: number, members: string]>(
    "SELECT number, members FROM chunk WHERE owner = ? AND list = ? ORDER BY number",
  ),
  lastChunk: rows<[number: number, members: string]>(
    "SELECT number, members FROM chunk WHERE owner = ? AND list = ? ORDER BY number DESC LIMIT 1",
  ),
  pending: rows<[friend: string, request: string]>(
    "SELECT friend, request FROM pending WHERE sdkappid = ? AND owner = ? AND friend IN (SELECT value FROM json_each(?))",
  ),
  pendingCount: rows<[count: number]>("SELECT count(*) FROM pending WHERE sdkappid = ? AND owner = ?"),
  received: rows<[friend: string, count: number]>(
    `SELECT friend, count(*) FROM pending
      WHERE sdkappid = ? AND friend IN (SELECT value FROM json_each(?)) GROUP BY friend`,
  ),
  blocked: rows<[userID: string]>(
    "SELECT user_id FROM blocked WHERE sdkappid = ? AND owner = ? AND user_id IN (SELECT value FROM json_each(?))",
  ),
  blockedBy: rows<[owner: string]>(
    "SELECT owner FROM blocked WHERE sdkappid = ? AND user_id = ? AND owner IN (SELECT value FROM json_each(?))",
  ),
  others: rows<[owner: string, hasOwner: 0 | 1, friends: number]>(
    `SELECT other.value,
        EXISTS (SELECT 1 FROM friend WHERE owner = table_of.id AND friend = ?2), ifnull(table_of.friends, 0)
      FROM json_each(?3) AS other
      LEFT JOIN owner AS table_of ON table_of.sdkappid = ?1 AND table_of.owner = other.value`,
  ),
};

/** Rows that an import writes with one statement. This saves a third of its time. */
export const friendsAtOnce = 20;

/** Writes this number of friends of an owner. The owner is the first parameter; each friend has two more: its name and its row. */
function friends(insert: string, count: number): string {
  const values = Array.from({ length: count }, (_empty, index) => `(?1, ?${2 * index + 2}, ?${2 * index + 3})`);
  return `${insert} INTO friend (owner, friend, row) VALUES ${values.join()}`;
}

/** For friends that the owner does not have. FAIL: the savepoint of the call undoes a failed statement, so SQLite keeps nothing for it: a seventh less time. */
const add = "INSERT OR FAIL";
const replace = "INSERT OR REPLACE";

const commands = {
  putSettings: "INSERT INTO app (sdkappid, settings) VALUES (?, ?)",
  putAccount: "INSERT OR REPLACE INTO account (sdkappid, user_id, profile) VALUES (?, ?, ?)",
  removeBlocked: "DELETE FROM blocked WHERE sdkappid = ? AND owner = ?",
  putBlocked: "INSERT OR IGNORE INTO blocked (sdkappid, owner, user_id) VALUES (?, ?, ?)",
  addFriend: friends(add, 1),
  addManyFriends: friends(add, friendsAtOnce),
  replaceFriend: friends(replace, 1),
  replaceManyFriends: friends(replace, friendsAtOnce),
  putList: "INSERT INTO list (owner, number, name, size) VALUES (?, ?, ?, ?)",
  putSize: "UPDATE list SET size = size + ? WHERE owner = ? AND number = ?",
  removeList: "DELETE FROM list WHERE owner = ? AND number = ?",
  putChunk: "INSERT OR REPLACE INTO chunk (owner, list, number, members) VALUES (?, ?, ?, ?)",
  removeChunk: "DELETE FROM chunk WHERE owner = ? AND list = ? AND number = ?",
  removeChunks: "DELETE FROM chunk WHERE owner = ? AND list = ?",
  putPending: "INSERT OR REPLACE INTO pending (sdkappid, owner, friend, request) VALUES (?, ?, ?, ?)",
  removePending: "DELETE FROM pending WHERE sdkappid = ? AND owner = ? AND friend = ?",
  begin: "BEGIN IMMEDIATE",
  commit: "COMMIT",
  rollback: "ROLLBACK",
  savepoint: "SAVEPOINT call",
  release: "RELEASE call",
  undo: "ROLLBACK TO call",
};

export type Statements = {
  [Name in keyof typeof queries]: Query<NonNullable<(typeof queries)[Name]["row"]>>;
} & { [Name in keyof typeof commands]: StatementSync };

/** Every statement that a call runs, prepared once. */
export function prepareStatements(database: DatabaseSync): Statements {
  const reading = Object.entries(queries).map(([name, query]) => [name, prepareQuery<unknown>(database, query)]);
  const writing = Object.entries(commands).map(([name, text]) => [name, database.prepare(text)]);
  return Object.fromEntries([...reading, ...writing]);
}

/** Prepares a query for rows of these columns. */
export function prepareQuery<Row>(database: DatabaseSync, { text }: QueryText<Row>): Query<Row> {
  const statement = database.prepare(text);
  statement.setReturnArrays(true);
  // The types of node:sqlite can't know which columns an SQL text selects.
  const typed: unknown = statement;
  return typed as Query<Row>;
}

/** SQL whose rows have these columns. */
export function rows<Row>(text: string): QueryText<Row> {
  return { text };
}
