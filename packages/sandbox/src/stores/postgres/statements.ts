/** SQL that each connection prepares under its name, unless the name is empty. Each row of its result is an array of these columns. */
export interface Statement<Row = unknown> {
  name: string;
  text: string;
  row?: Row | undefined;
}

type Kind = "app" | "owner" | "friend" | "list" | "member" | "request" | "account" | "blocked" | "received";

/** A row of any table that a call reads: up to three texts and four numbers, in the order of the columns in the statement. */
export type ReadRow = readonly [
  kind: Kind,
  ...texts: [string, string, string],
  ...numbers: [number, number, number, number],
];

/**
 * All that the calls of a round must see, at one moment: one statement has one snapshot.
 *
 * $1 SDKAppID, $2 world; then names: owners, owners and friends of entries, owners whose lists are read, and whose members
 * are read, owners and friends of requests, accounts, owners and users of blocklists, users whose received requests are counted.
 */
const read: Statement<ReadRow> = {
  name: "read",
  text: `
    SELECT 'app' AS kind, NULL::text AS a, NULL::text AS b, NULL::text AS c,
      world AS i, version AS j, NULL::bigint AS k, NULL::bigint AS l
    FROM app WHERE sdkappid = $1::bigint
    UNION ALL
    SELECT 'owner', o.owner, NULL, NULL, o.version, o.friends, o.pending, o.sequence
    FROM unnest($3::text[]) AS key (owner) JOIN owner o ON o.owner = key.owner AND o.world = $2::bigint
    UNION ALL
    SELECT 'friend', f.owner, f.friend, f.entry, NULL, NULL, NULL, NULL
    FROM unnest($4::text[], $5::text[]) AS key (owner, friend)
    JOIN friend f ON f.owner = key.owner AND f.world = $2::bigint AND f.friend = key.friend
    UNION ALL
    SELECT 'list', l.owner, l.name, NULL, l.number, l.size, l.joined, NULL
    FROM unnest($6::text[]) AS key (owner) JOIN list l ON l.owner = key.owner AND l.world = $2::bigint
    UNION ALL
    SELECT 'member', m.owner, m.list, m.friend, m.place, NULL, NULL, NULL
    FROM unnest($7::text[]) AS key (owner) JOIN member m ON m.owner = key.owner AND m.world = $2::bigint
    UNION ALL
    SELECT 'request', p.owner, p.friend, p.request, NULL, NULL, NULL, NULL
    FROM unnest($8::text[], $9::text[]) AS key (owner, friend)
    JOIN pending p ON p.owner = key.owner AND p.world = $2::bigint AND p.friend = key.friend
    UNION ALL
    SELECT 'account', a.user_id, a.profile, NULL, NULL, NULL, NULL, NULL
    FROM unnest($10::text[]) AS key (user_id) JOIN account a ON a.world = $2::bigint AND a.user_id = key.user_id
    UNION ALL
    SELECT 'blocked', b.owner, b.user_id, NULL, NULL, NULL, NULL, NULL
    FROM unnest($11::text[], $12::text[]) AS key (owner, user_id)
    JOIN blocked b ON b.world = $2::bigint AND b.owner = key.owner AND b.user_id = key.user_id
    UNION ALL
    SELECT 'received', p.friend, NULL, NULL, count(*), NULL, NULL, NULL
    FROM unnest($13::text[]) AS key (friend) JOIN pending p ON p.friend = key.friend AND p.world = $2::bigint
    GROUP BY p.friend`,
};

const app: Statement<[world: number, version: number, settings: string, state: string, tokens: string]> = {
  name: "app",
  text: "SELECT world, version, settings, state, array_to_string(tokens, ' ') FROM app WHERE sdkappid = $1::bigint",
};

/** How many of its last writes a row remembers. */
export const tokensKept = 8;

const remembered = (table: string, token: string) =>
  `(array_prepend(${token}::text, ${table}.tokens))[1:${tokensKept}]`;

/** Fails with division by zero unless all rows still had the version that was read. */
const onlyIfAll = (wanted: string) => `SELECT 1 / (count(*) = cardinality(${wanted}))::int FROM changed`;

/**
 * Statements that write, in the order in which a burst sends them. With empty arrays they do nothing.
 *
 * Each begins with the world, $1. Names and values of a row stand in arrays of equal length.
 */
const writing = {
  /** $2 apps without a row, $3 settings, $4 shared states, $5 first worlds, $6 token. */
  addApps: `
    INSERT INTO app (sdkappid, world, version, settings, state, first_world, tokens)
    SELECT sdkappid, $1::bigint, 1, settings, state, first_world, ARRAY[$6::text]
    FROM unnest($2::bigint[], $3::text[], $4::text[], $5::text[]) AS key (sdkappid, settings, state, first_world)`,
  /** $2 apps, $3 the versions that were read; from now on $4 settings, $5 worlds and $6 shared states; $7 token. */
  changeApps: `
    WITH changed AS (
      UPDATE app SET version = app.version + 1, settings = key.settings, world = key.world, state = key.state,
        tokens = ${remembered("app", "$7")}
      FROM unnest($2::bigint[], $3::bigint[], $4::text[], $5::bigint[], $6::text[])
        AS key (sdkappid, version, settings, world, state)
      WHERE app.sdkappid = key.sdkappid AND app.version = key.version AND app.world = $1::bigint
      RETURNING 1
    ) ${onlyIfAll("$2::bigint[]")}`,
  /** $2 owners, $3 the versions that were read, $4 friends, $5 pending requests, $6 sequences, $7 token. */
  changeOwners: `
    WITH changed AS (
      UPDATE owner o SET version = o.version + 1, friends = key.friends, pending = key.pending, sequence = key.sequence,
        tokens = ${remembered("o", "$7")}
      FROM unnest($2::text[], $3::bigint[], $4::int[], $5::int[], $6::bigint[])
        AS key (owner, version, friends, pending, sequence)
      WHERE o.owner = key.owner AND o.world = $1::bigint AND o.version = key.version
      RETURNING 1
    ) ${onlyIfAll("$2::text[]")}`,
  /** $2 owners without a row, $3 friends, $4 pending requests, $5 sequences, $6 token. */
  addOwners: `
    INSERT INTO owner (owner, world, version, friends, pending, sequence, tokens)
    SELECT owner, $1::bigint, 1, friends, pending, sequence, ARRAY[$6::text]
    FROM unnest($2::text[], $3::int[], $4::int[], $5::bigint[]) AS key (owner, friends, pending, sequence)`,
  putFriends: `
    INSERT INTO friend (owner, world, friend, entry)
    SELECT owner, $1::bigint, friend, entry FROM unnest($2::text[], $3::text[], $4::text[]) AS key (owner, friend, entry)
    ON CONFLICT (owner, world, friend) DO UPDATE SET entry = excluded.entry`,
  removeLists: `
    DELETE FROM list l USING unnest($2::text[], $3::text[]) AS key (owner, name)
    WHERE l.owner = key.owner AND l.world = $1::bigint AND l.name = key.name`,
  putLists: `
    INSERT INTO list (owner, world, name, number, size, joined)
    SELECT owner, $1::bigint, name, number, size, joined
    FROM unnest($2::text[], $3::text[], $4::int[], $5::int[], $6::int[]) AS key (owner, name, number, size, joined)
    ON CONFLICT (owner, world, name)
    DO UPDATE SET number = excluded.number, size = excluded.size, joined = excluded.joined`,
  removeMembers: `
    DELETE FROM member m USING unnest($2::text[], $3::text[], $4::text[]) AS key (owner, list, friend)
    WHERE m.owner = key.owner AND m.world = $1::bigint AND m.list = key.list AND m.friend = key.friend`,
  putMembers: `
    INSERT INTO member (owner, world, list, friend, place)
    SELECT owner, $1::bigint, list, friend, place
    FROM unnest($2::text[], $3::text[], $4::text[], $5::int[]) AS key (owner, list, friend, place)
    ON CONFLICT (owner, world, list, friend) DO UPDATE SET place = excluded.place`,
  removeRequests: `
    DELETE FROM pending p USING unnest($2::text[], $3::text[]) AS key (owner, friend)
    WHERE p.owner = key.owner AND p.world = $1::bigint AND p.friend = key.friend`,
  putRequests: `
    INSERT INTO pending (owner, world, friend, request)
    SELECT owner, $1::bigint, friend, request FROM unnest($2::text[], $3::text[], $4::text[]) AS key (owner, friend, request)
    ON CONFLICT (owner, world, friend) DO UPDATE SET request = excluded.request`,
  putAccounts: `
    INSERT INTO account (world, user_id, profile)
    SELECT $1::bigint, user_id, profile FROM unnest($2::text[], $3::text[]) AS key (user_id, profile)
    ON CONFLICT (world, user_id) DO UPDATE SET profile = excluded.profile`,
  removeBlocked: `
    DELETE FROM blocked b USING unnest($2::text[]) AS key (owner) WHERE b.world = $1::bigint AND b.owner = key.owner`,
  putBlocked: `
    INSERT INTO blocked (world, owner, user_id)
    SELECT $1::bigint, owner, user_id FROM unnest($2::text[], $3::text[]) AS key (owner, user_id)
    ON CONFLICT (world, owner, user_id) DO NOTHING`,
} as const;

export type WriteName = keyof typeof writing;

/** $1 world, $2 owners in the order in which they are locked. */
const makeOwners: Statement = {
  name: "makeOwners",
  text: `
    INSERT INTO owner (owner, world, version, friends, pending, sequence, tokens)
    SELECT owner, $1::bigint, 1, 0, 0, 0, '{}' FROM unnest($2::text[]) AS key (owner) ORDER BY owner
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
 * If the row still has the version, its version rises, so that the write can't happen later. $1 world, $2 owner, $3 version.
 */
const settleOwner: Statement<[version: number, tokens: string]> = {
  name: "settleOwner",
  text: `
    INSERT INTO owner AS o (owner, world, version, friends, pending, sequence, tokens)
    SELECT owner, $1::bigint, 1, 0, 0, 0, '{}' FROM unnest($2::text[]) AS key (owner)
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
  ...{ read, app, apps, firstWorld, makeOwners, lockOwners, settleOwner, settleApp, removeApp },
  ...(Object.fromEntries(writes) as Record<WriteName, Statement>),
};

export const writeNames = Object.keys(writing) as WriteName[];

/** Rows of a world that belong to an owner are found through the owners: no other index leads with the world. */
const ofWorld = (table: string) =>
  `${table} t USING owner o WHERE o.world = $1::bigint AND t.owner = o.owner AND t.world = o.world`;

/** Removes all rows of the world $1, in this order. */
export const removals: readonly Statement[] = [
  ...["friend", "list", "member", "pending"].map((table) => `DELETE FROM ${ofWorld(table)}`),
  ...["owner", "account", "blocked"].map((table) => `DELETE FROM ${table} WHERE world = $1::bigint`),
].map((text) => ({ name: "", text }));

/** Parameters with which a statement reads and writes nothing. */
export function emptyParameters({ text }: Statement): string[] {
  const types = new Map([...text.matchAll(/\$(\d+)::(\w+(?:\[\])?)/g)].map(([, number, type = ""]) => [number, type]));
  return Array.from(types, (_entry, index) => (types.get(String(index + 1))?.endsWith("[]") ? "{}" : "0"));
}
