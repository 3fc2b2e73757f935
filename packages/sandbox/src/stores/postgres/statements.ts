import type { Statement } from "./statement.ts";
import { type WriteName, writing } from "./write-statements.ts";

type Kind = "app" | "owner" | "friend" | "list" | "member" | "request" | "account" | "blocked" | "received";

/** A row of any table that a call reads: up to three texts and four numbers, in the order of the columns in the statement. */
export type ReadRow = readonly [
  kind: Kind,
  ...texts: [string, string, string],
  ...numbers: [number, number, number, number],
];

/**
 * The keys that begin with parameter `first`: owners, from where to where the friends of each stand, and friends. None of an owner whose
 * count is 0. OFFSET 0 keeps them together, so that a row is looked up by its whole key.
 */
const keysOf = (count: "friends" | "pending", first: number) => `
      SELECT part.owner, wanted.friend
      FROM unnest($${first}::text[], $${first + 1}::int[], $${first + 2}::int[]) AS part (owner, first, last)
      CROSS JOIN LATERAL unnest(CASE
        WHEN (SELECT ${count} FROM owner o WHERE o.owner = part.owner AND o.world = $2::bigint) > 0
        THEN ($${first + 3}::text[])[part.first:part.last]
      END) AS wanted (friend) OFFSET 0
    `;

/**
 * All that the calls of a round must see, at one moment: one statement has one snapshot.
 *
 * $1 SDKAppID, $2 world, $3 owners. $4 owners of entries, and from $5 to $6 their friends in $7; the same in $8 to $11 for requests. Then
 * names: owners whose lists are read, and whose members are read, accounts, owners and users of blocklists, users whose received
 * requests are counted.
 */
const read: Statement<ReadRow> = {
  name: "read",
  // It comes first, so it finds out that a connection is dead while there is time for another one.
  patience: 3000,
  text: `
    SELECT 'app' AS kind, tokens[1] AS a, NULL::text AS b, NULL::text AS c,
      world AS i, version AS j, NULL::bigint AS k, NULL::bigint AS l
    FROM app WHERE sdkappid = $1::bigint
    UNION ALL
    SELECT 'owner', o.owner, o.tokens[1], NULL, o.version, o.friends, o.pending, o.sequence
    FROM unnest($3::text[]) AS key (owner) JOIN owner o ON o.owner = key.owner AND o.world = $2::bigint
    UNION ALL
    SELECT 'friend', f.owner, f.friend, f.entry, NULL, NULL, NULL, NULL
    FROM (${keysOf("friends", 4)}) AS key
    JOIN friend f ON f.owner = key.owner AND f.world = $2::bigint AND f.friend = key.friend
    UNION ALL
    SELECT 'request', p.owner, p.friend, p.request, NULL, NULL, NULL, NULL
    FROM (${keysOf("pending", 8)}) AS key
    JOIN pending p ON p.owner = key.owner AND p.world = $2::bigint AND p.friend = key.friend
    UNION ALL
    SELECT 'list', l.owner, l.name, NULL, l.number, l.size, l.joined, NULL
    FROM unnest($12::text[]) AS key (owner) JOIN list l ON l.owner = key.owner AND l.world = $2::bigint
    UNION ALL
    SELECT 'member', m.owner, m.list, array_to_json(m.friends)::text, m.pack, NULL, NULL, NULL
    FROM unnest($13::text[]) AS key (owner) JOIN member m ON m.owner = key.owner AND m.world = $2::bigint
    UNION ALL
    SELECT 'account', a.user_id, a.profile, NULL, NULL, NULL, NULL, NULL
    FROM unnest($14::text[]) AS key (user_id) JOIN account a ON a.world = $2::bigint AND a.user_id = key.user_id
    UNION ALL
    SELECT 'blocked', b.owner, b.user_id, NULL, NULL, NULL, NULL, NULL
    FROM unnest($15::text[], $16::text[]) AS key (owner, user_id)
    JOIN blocked b ON b.world = $2::bigint AND b.owner = key.owner AND b.user_id = key.user_id
    UNION ALL
    SELECT 'received', p.friend, NULL, NULL, count(*), NULL, NULL, NULL
    FROM unnest($17::text[]) AS key (friend) JOIN pending p ON p.friend = key.friend AND p.world = $2::bigint
    GROUP BY p.friend`,
};

const app: Statement<[world: number, version: number, settings: string, state: string, tokens: string]> = {
  name: "app",
  text: "SELECT world, version, settings, state, array_to_string(tokens, ' ') FROM app WHERE sdkappid = $1::bigint",
};

/** The same, for a transaction that changes it: nobody else changes it before the end. */
const lockApp: Statement<[world: number, version: number, state: string]> = {
  name: "lockApp",
  text: "SELECT world, version, state FROM app WHERE sdkappid = $1::bigint FOR UPDATE",
};

/**
 * Fails with division by zero unless an app has each of the worlds $1, which keep their place until the transaction ends. The first row of
 * an owner has no version that a removal of its world could change, so this guards it.
 */
const keepWorlds: Statement = {
  name: "keepWorlds",
  text: `
    SELECT 1 / (count(*) = cardinality($1::bigint[]))::int FROM (
      SELECT 1 FROM unnest($1::bigint[]) AS key (world) JOIN app ON app.world = key.world FOR KEY SHARE OF app
    ) AS kept`,
};

/** The same for apps whose state must not change either: $1 worlds, $2 the versions that were read. */
const keepApps: Statement = {
  name: "keepApps",
  text: `
    SELECT 1 / (count(*) = cardinality($1::bigint[]))::int FROM (
      SELECT 1 FROM unnest($1::bigint[], $2::bigint[]) AS key (world, version)
      JOIN app ON app.world = key.world AND app.version = key.version FOR SHARE OF app
    ) AS kept`,
};

/** $1 world, $2 owners in the order in which they are locked. None if no app has the world. */
const makeOwners: Statement = {
  name: "makeOwners",
  text: `
    INSERT INTO owner (owner, world, version, friends, pending, sequence, tokens)
    SELECT key.owner, app.world, 1, 0, 0, 0, '{}'
    FROM unnest($2::text[]) AS key (owner) JOIN app ON app.world = $1::bigint ORDER BY key.owner FOR KEY SHARE OF app
    ON CONFLICT (owner, world) DO NOTHING`,
};

/** It reads no row: a statement that waits for a lock sees the other rows as they were before. */
const lockOwners: Statement = {
  name: "lockOwners",
  text: `
    SELECT 1 FROM unnest($2::text[]) AS key (owner) JOIN owner o ON o.owner = key.owner AND o.world = $1::bigint
    ORDER BY o.owner FOR UPDATE OF o`,
};

/**
 * What became of a write that expected a version of this owner. It waits for a transaction that still runs.
 *
 * If the row still has the version, its version rises, so that the write can't happen later. No row if no app has the world any more:
 * the write went with it. $1 world, $2 owner, $3 version.
 */
const settleOwner: Statement<[version: number, tokens: string]> = {
  name: "settleOwner",
  text: `
    INSERT INTO owner AS o (owner, world, version, friends, pending, sequence, tokens)
    SELECT key.owner, app.world, 1, 0, 0, 0, '{}'
    FROM unnest($2::text[]) AS key (owner) JOIN app ON app.world = $1::bigint FOR KEY SHARE OF app
    ON CONFLICT (owner, world) DO UPDATE SET version = o.version + (o.version = $3::bigint)::int
    RETURNING o.version, array_to_string(o.tokens, ' ')`,
};

/** The same for a write that expected a version of an app. $1 SDKAppID, $2 version. */
const settleApp: Statement<[version: number, tokens: string]> = {
  name: "settleApp",
  text: `
    UPDATE app SET version = version + (version = $2::bigint)::int WHERE sdkappid = $1::bigint
    RETURNING version, array_to_string(tokens, ' ')`,
};

const firstWorld: Statement<[world: string]> = {
  name: "firstWorld",
  text: "SELECT first_world FROM app WHERE sdkappid = $1::bigint",
};

const apps: Statement<[sdkAppId: number]> = { name: "apps", text: "SELECT sdkappid FROM app ORDER BY sdkappid" };

const removeApp: Statement = {
  name: "removeApp",
  text: "DELETE FROM app WHERE world = $1::bigint AND sdkappid = $2::bigint",
};

const writes = Object.entries(writing).map(([name, text]): [string, Statement] => [name, { name, text }]);

export const statements = {
  ...{
    read,
    app,
    apps,
    firstWorld,
    lockApp,
    keepWorlds,
    keepApps,
    makeOwners,
    lockOwners,
    settleOwner,
    settleApp,
    removeApp,
  },
  ...(Object.fromEntries(writes) as Record<WriteName, Statement>),
};
