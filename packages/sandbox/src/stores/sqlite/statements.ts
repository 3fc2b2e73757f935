import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";

/** A statement that reads; each row is an array of its columns. */
export interface Query<Row> {
  all(...parameters: SQLInputValue[]): Row[];
  get(...parameters: SQLInputValue[]): Row | undefined;
  readonly sourceSQL: string;
}

/** SQL, with the columns it gives in its type. */
interface QueryText<Row> {
  text: string;
  row?: Row;
}

const queries = {
  settings: rows<[settings: string]>("SELECT settings FROM app WHERE sdkappid = ?"),
  accounts: rows<[userID: string, profile: string]>(
    "SELECT user_id, profile FROM account WHERE sdkappid = ? AND user_id IN (SELECT value FROM json_each(?))",
  ),
  owner: rows<[friends: number, sequence: number]>(
    "SELECT friends, sequence FROM owner WHERE sdkappid = ? AND owner = ?",
  ),
  friends: rows<[friend: string, entry: string, lists: string]>(
    `SELECT friend, entry, lists FROM friend
      WHERE sdkappid = ? AND owner = ? AND friend IN (SELECT value FROM json_each(?))`,
  ),
  listNames: rows<[name: string]>("SELECT name FROM list WHERE sdkappid = ? AND owner = ? ORDER BY id"),
  listSizes: rows<[name: string, size: number]>(
    `SELECT name, (SELECT count(*) FROM member AS m
        WHERE m.sdkappid = list.sdkappid AND m.owner = list.owner AND m.list = list.name)
      FROM list WHERE sdkappid = ? AND owner = ? ORDER BY id`,
  ),
  listMembers: rows<[name: string, members: string]>(
    `SELECT name, (SELECT json_group_array(friend ORDER BY id) FROM member AS m
        WHERE m.sdkappid = list.sdkappid AND m.owner = list.owner AND m.list = list.name)
      FROM list WHERE sdkappid = ? AND owner = ? ORDER BY id`,
  ),
  pending: rows<[friend: string]>(
    "SELECT friend FROM pending WHERE sdkappid = ? AND owner = ? AND friend IN (SELECT value FROM json_each(?))",
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
        EXISTS (SELECT 1 FROM friend WHERE sdkappid = ?1 AND owner = other.value AND friend = ?2),
        ifnull((SELECT friends FROM owner WHERE sdkappid = ?1 AND owner = other.value), 0)
      FROM json_each(?3) AS other`,
  ),
};

const commands = {
  putSettings: "INSERT INTO app (sdkappid, settings) VALUES (?, ?)",
  putAccount: "INSERT OR REPLACE INTO account (sdkappid, user_id, profile) VALUES (?, ?, ?)",
  removeBlocked: "DELETE FROM blocked WHERE sdkappid = ? AND owner = ?",
  putBlocked: "INSERT OR IGNORE INTO blocked (sdkappid, owner, user_id) VALUES (?, ?, ?)",
  putFriend: "INSERT OR REPLACE INTO friend (sdkappid, owner, friend, entry, lists) VALUES (?, ?, ?, ?, ?)",
  putList: "INSERT INTO list (sdkappid, owner, name) VALUES (?, ?, ?)",
  removeList: "DELETE FROM list WHERE sdkappid = ? AND owner = ? AND name = ?",
  putMembers: "INSERT INTO member (sdkappid, owner, list, friend) SELECT ?, ?, ?, value FROM json_each(?)",
  removeMember: "DELETE FROM member WHERE sdkappid = ? AND owner = ? AND list = ? AND friend = ?",
  putPending: "INSERT OR REPLACE INTO pending (sdkappid, owner, friend, request) VALUES (?, ?, ?, ?)",
  removePending: "DELETE FROM pending WHERE sdkappid = ? AND owner = ? AND friend = ?",
  addFriends: `INSERT INTO owner (sdkappid, owner, friends, sequence) VALUES (?, ?, ?, 0)
    ON CONFLICT DO UPDATE SET friends = friends + excluded.friends`,
  putSequence: `INSERT INTO owner (sdkappid, owner, friends, sequence) VALUES (?, ?, 0, ?)
    ON CONFLICT DO UPDATE SET sequence = excluded.sequence`,
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
  const reading = Object.entries(queries).map(([name, { text }]) => {
    const statement = database.prepare(text);
    statement.setReturnArrays(true);
    return [name, statement];
  });
  const writing = Object.entries(commands).map(([name, text]) => [name, database.prepare(text)]);
  return Object.fromEntries([...reading, ...writing]);
}

function rows<Row>(text: string): QueryText<Row> {
  return { text };
}
