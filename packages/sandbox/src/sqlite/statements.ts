import type { DatabaseSync, StatementSync } from "node:sqlite";

const texts = {
  settings: "SELECT settings FROM app WHERE sdkappid = ?",
  accounts: "SELECT user_id, profile FROM account WHERE sdkappid = ? AND user_id IN (SELECT value FROM json_each(?))",
  friends:
    "SELECT friend, entry FROM friend WHERE sdkappid = ? AND owner = ? AND friend IN (SELECT value FROM json_each(?))",
  friendCount: "SELECT count(*) AS count FROM friend WHERE sdkappid = ? AND owner = ?",
  memberships: `SELECT friend, list FROM member
    WHERE sdkappid = ? AND owner = ? AND friend IN (SELECT value FROM json_each(?)) ORDER BY id`,
  listNames: "SELECT name, 0 AS size FROM list WHERE sdkappid = ? AND owner = ? ORDER BY id",
  lists: `SELECT name, (SELECT count(*) FROM member AS m
      WHERE m.sdkappid = list.sdkappid AND m.owner = list.owner AND m.list = list.name) AS size
    FROM list WHERE sdkappid = ? AND owner = ? ORDER BY id`,
  members: `SELECT list, json_group_array(friend ORDER BY id) AS friends FROM member
    WHERE sdkappid = ? AND owner = ? GROUP BY list`,
  sequence: "SELECT sequence FROM sequence WHERE sdkappid = ? AND owner = ?",
  pending: "SELECT friend FROM pending WHERE sdkappid = ? AND owner = ? AND friend IN (SELECT value FROM json_each(?))",
  pendingCount: "SELECT count(*) AS count FROM pending WHERE sdkappid = ? AND owner = ?",
  blocked:
    "SELECT user_id FROM blocked WHERE sdkappid = ? AND owner = ? AND user_id IN (SELECT value FROM json_each(?))",
  blockedBy:
    "SELECT owner FROM blocked WHERE sdkappid = ? AND user_id = ? AND owner IN (SELECT value FROM json_each(?))",
  others: `SELECT other.value AS owner,
      EXISTS (SELECT 1 FROM friend WHERE sdkappid = ?1 AND owner = other.value AND friend = ?2) AS has_owner,
      (SELECT count(*) FROM friend WHERE sdkappid = ?1 AND owner = other.value) AS count
    FROM json_each(?3) AS other`,
  putSettings: "INSERT INTO app (sdkappid, settings) VALUES (?, ?)",
  putAccount: "INSERT INTO account (sdkappid, user_id, profile) VALUES (?, ?, ?)",
  putBlocked: "INSERT OR IGNORE INTO blocked (sdkappid, owner, user_id) VALUES (?, ?, ?)",
  putFriend: "INSERT OR REPLACE INTO friend (sdkappid, owner, friend, entry) VALUES (?, ?, ?, ?)",
  putList: "INSERT INTO list (sdkappid, owner, name) VALUES (?, ?, ?)",
  putMember: "INSERT INTO member (sdkappid, owner, list, friend) VALUES (?, ?, ?, ?)",
  removeMember: "DELETE FROM member WHERE sdkappid = ? AND owner = ? AND list = ? AND friend = ?",
  putPending: "INSERT OR REPLACE INTO pending (sdkappid, owner, friend, request) VALUES (?, ?, ?, ?)",
  removePending: "DELETE FROM pending WHERE sdkappid = ? AND owner = ? AND friend = ?",
  putSequence: "INSERT OR REPLACE INTO sequence (sdkappid, owner, sequence) VALUES (?, ?, ?)",
  begin: "BEGIN IMMEDIATE",
  commit: "COMMIT",
  rollback: "ROLLBACK",
  savepoint: "SAVEPOINT call",
  release: "RELEASE call",
  undo: "ROLLBACK TO call",
} as const;

export type Statements = Record<keyof typeof texts, StatementSync>;

/** Every statement the store runs, prepared once. */
export function prepareStatements(database: DatabaseSync): Statements {
  const prepared = Object.entries(texts).map(([name, text]) => [name, database.prepare(text)]);
  return Object.fromEntries(prepared) as Statements;
}
