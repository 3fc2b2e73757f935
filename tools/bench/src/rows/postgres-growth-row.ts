import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { startPostgres } from "@chat-friends/testing/postgres";
import type { Row } from "../row.ts";
import { startServerProcess } from "../server-process.ts";
import { type Friendships, importFriendships } from "./friendships.ts";
import { growthOf } from "./growth-row.ts";

/**
 * The rows of all owners but the first, made by the server from those of the first one, which calls have imported: a fifth of the time
 * of as many calls.
 */
function copies({ owners, friendsEach }: Friendships, users: number): string {
  return `
    CREATE TEMP TABLE made AS SELECT 'user_' || o AS owner, o AS at FROM generate_series(1, ${owners - 1}) AS o;
    INSERT INTO owner SELECT made.owner, world, version, friends, pending, sequence, tokens
      FROM made, owner AS first WHERE first.owner = 'user_0';
    INSERT INTO list SELECT made.owner, world, name, number, size, joined FROM made, list AS first WHERE first.owner = 'user_0';
    INSERT INTO member SELECT made.owner, world, list, pack, ARRAY(
        SELECT 'user_' || (substr(friend, 6)::int + made.at) % ${users}
        FROM unnest(first.friends) WITH ORDINALITY AS each (friend, place) ORDER BY place
      ) FROM made, member AS first WHERE first.owner = 'user_0';
    INSERT INTO friend SELECT made.owner, world, 'user_' || (each + made.at) % ${users}, entry
      FROM made, generate_series(1, ${friendsEach}) AS each, (SELECT * FROM friend WHERE owner = 'user_0' LIMIT 1) AS first`;
}

/** As many users as in the large database, and so more than a process keeps in memory: in both, calls read from the database. */
const small: Friendships = { owners: 3400, friendsEach: 10 };
const large: Friendships = { owners: 3400, friendsEach: 1471 };

/** The same as `growth` on one PostgreSQL, with a schema for each size. The loading waits for no disk. */
export async function postgresGrowthRow(): Promise<Row> {
  const database = await startPostgres({ max_wal_size: "8GB", shared_buffers: "512MB" });
  const start = async (friendships: Friendships, schema: string) => {
    const url = `${database.url}&schema=${schema}`;
    const users = await importFriendships(url, { ...friendships, owners: 1 });
    const sql = `SET search_path = ${schema}; ${copies(friendships, users)}`;
    const psql = join(process.env["CHAT_FRIENDS_POSTGRES"] ?? "", "psql");
    const parameters = ["-v", "ON_ERROR_STOP=1", "-q", "-d", database.url];
    execFileSync(psql, [...parameters, "-c", sql]);
    // The first reader of a row would note that it is committed.
    execFileSync(psql, [...parameters, "-c", "VACUUM ANALYZE"]);
    return startServerProcess("sandbox.ts", url);
  };
  const few = await start(small, "small");
  const many = await start(large, "large");
  return growthOf({ title: "PostgreSQL", sizes: { small, large }, few, many, remove: () => database.remove() });
}
