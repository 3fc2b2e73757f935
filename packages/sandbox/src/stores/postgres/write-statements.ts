import type { Statement } from "./statement.ts";

/** How many of its last writes a row remembers. */
export const tokensKept = 8;

/** The token before those that the row has. */
const remembered = (table: string, token: string) =>
  `(array_prepend(${token}::text, ${table}.tokens))[1:${tokensKept}]`;

/** Fails with division by zero unless all rows still had the version that was read. */
const onlyIfAll = (wanted: string) => `SELECT 1 / (count(*) = cardinality(${wanted}))::int FROM changed`;

/**
 * Statements that write, in the order in which a burst sends them. With empty arrays they do nothing.
 *
 * Each begins with the world, $1. Names and values of a row stand in arrays of equal length.
 */
export const writing = {
  /**
   * $2 apps without a row, $3 settings, $4 shared states, $5 first worlds, $6 token. The version begins with the random number of the world:
   * an app that is removed and added again must not have a version that another process knows.
   */
  addApps: `
    INSERT INTO app (sdkappid, world, version, settings, state, first_world, tokens)
    SELECT sdkappid, $1::bigint, $1::bigint, settings, state, first_world, ARRAY[$6::text]
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
  /** A friend that is there all the same fails like an owner. */
  addFriends: `
    INSERT INTO friend (owner, world, friend, entry)
    SELECT owner, $1::bigint, friend, entry FROM unnest($2::text[], $3::text[], $4::text[]) AS key (owner, friend, entry)`,
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
  /** $4 has arrays of friends as texts: of a list, each key names all who leave it. */
  removeMembers: `
    UPDATE member m SET friends = ARRAY(
      SELECT friend FROM unnest(m.friends) WITH ORDINALITY AS kept (friend, at)
      WHERE friend <> ALL (key.gone::text[]) ORDER BY at
    )
    FROM unnest($2::text[], $3::text[], $4::text[]) AS key (owner, list, gone)
    WHERE m.owner = key.owner AND m.world = $1::bigint AND m.list = key.list AND m.friends && key.gone::text[]`,
  /**
   * The same for lists that many leave: the members of a list are compared with all who leave it at once, in the time of sorting both.
   */
  removeManyMembers: `
    UPDATE member m SET friends = kept.friends
    FROM (
      SELECT key.owner, key.list, packs.pack, packs.friends
      FROM unnest($2::text[], $3::text[], $4::text[]) AS key (owner, list, gone)
      CROSS JOIN LATERAL (
        SELECT pack, coalesce(array_agg(friend ORDER BY at) FILTER (WHERE NOT leaves), '{}') AS friends
        FROM (
          SELECT pack, at, friend, bool_or(pack IS NULL) OVER (PARTITION BY friend) AS leaves
          FROM (
            SELECT p.pack, known.at, known.friend
            FROM member p CROSS JOIN unnest(p.friends) WITH ORDINALITY AS known (friend, at)
            WHERE p.owner = key.owner AND p.world = $1::bigint AND p.list = key.list
            UNION ALL
            SELECT NULL, NULL, friend FROM unnest(key.gone::text[]) AS gone (friend)
          ) AS named
        ) AS marked
        WHERE pack IS NOT NULL GROUP BY pack HAVING bool_or(leaves)
      ) AS packs
      OFFSET 0
    ) AS kept
    WHERE m.owner = kept.owner AND m.world = $1::bigint AND m.list = kept.list AND m.pack = kept.pack`,
  /** Packs of these lists that are empty now. */
  removePacks: `
    DELETE FROM member m USING unnest($2::text[], $3::text[]) AS key (owner, list)
    WHERE m.owner = key.owner AND m.world = $1::bigint AND m.list = key.list AND m.friends = '{}'`,
  /** $5 has arrays of friends as texts, which come behind those that a pack has. */
  putMembers: `
    INSERT INTO member AS m (owner, world, list, pack, friends)
    SELECT owner, $1::bigint, list, pack, friends::text[]
    FROM unnest($2::text[], $3::text[], $4::int[], $5::text[]) AS key (owner, list, pack, friends)
    ON CONFLICT (owner, world, list, pack) DO UPDATE SET friends = m.friends || excluded.friends`,
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

/** Rows of a world that belong to an owner are found through the owners: no other index leads with the world. */
const ofWorld = (table: string) =>
  `${table} t USING owner o WHERE o.world = $1::bigint AND t.owner = o.owner AND t.world = o.world`;

/**
 * Removes all rows of the world $1, in this order. The new versions come first: a write that is under way ends before, and a later
 * one fails, so no row is left without its owner.
 */
export const removals: readonly Statement[] = [
  "UPDATE owner SET version = version + 1 WHERE world = $1::bigint",
  ...["friend", "list", "member", "pending"].map((table) => `DELETE FROM ${ofWorld(table)}`),
  ...["owner", "account", "blocked"].map((table) => `DELETE FROM ${table} WHERE world = $1::bigint`),
].map((text) => ({ name: "", text }));
