import type { Client } from "pg";
import { codeOf, isConflict } from "./failures.ts";
import { indexes, migrations, tables, version } from "./schema.ts";

/** PostgreSQL 12, as the server counts. */
const oldestServer = 120_000;

/** How often to look again where another process makes the schema at the same moment. */
const tries = 10;

/** IF NOT EXISTS does not keep two processes apart: the later one fails with one of these, or with 23505. */
const madeMeanwhile = ["42P06", "42P07", "42710"];

/**
 * Makes the tables in the schema, or changes those of an earlier version to today's.
 *
 * However many processes start together, one does it and the others wait: the row with the version is locked, and all statements
 * are in its transaction. Throws an Error that says what is wrong with a schema that can't be used.
 */
export async function migrate(client: Client, schema: string): Promise<void> {
  await checkServer(client);
  const found = await makeVersion(client, schema);
  if (found === version) return checkTables(client, schema, found);
  await client.query("BEGIN");
  try {
    const { rows } = await client.query(`SELECT version FROM "${schema}".version FOR UPDATE`);
    const before = Number(rows[0]?.version);
    await checkTables(client, schema, before);
    if (before < version) await takeSteps(client, schema, before);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function takeSteps(client: Client, schema: string, before: number): Promise<void> {
  await client.query(`SET LOCAL search_path = "${schema}"`);
  for (const step of migrations.slice(before)) await client.query(step);
  await client.query("UPDATE version SET version = $1", [version]);
}

async function checkServer(client: Client): Promise<void> {
  const { rows } = await client.query(
    "SELECT current_setting('server_version_num')::int AS server, current_setting('server_encoding') AS encoding",
  );
  const { server, encoding } = rows[0] ?? {};
  if (server < oldestServer)
    throw new Error(`the server has version ${Math.floor(server / 10_000)}, and 12 is the oldest that works`);
  if (encoding !== "UTF8") throw new Error(`it has the encoding ${encoding}, and must have UTF8`);
}

/** The version of the tables: 0 if there are none. Makes the schema and the row with the version if they are missing. */
async function makeVersion(client: Client, schema: string): Promise<number> {
  for (let left = tries; ; left -= 1) {
    try {
      const found = await tablesIn(client, schema);
      if (found.length > 0 && !found.includes("version")) throw new Error(foreign(schema));
      if (found.length === 0) {
        await makeSchema(client, schema);
        await client.query(
          `CREATE TABLE IF NOT EXISTS "${schema}".version (one int PRIMARY KEY CHECK (one = 1), version int NOT NULL)`,
        );
      }
      const known = await client.query(`SELECT one, version FROM "${schema}".version`);
      if (known.rows[0]) return Number(known.rows[0].version);
      await client.query(`INSERT INTO "${schema}".version (one, version) VALUES (1, 0) ON CONFLICT (one) DO NOTHING`);
      return 0;
    } catch (error) {
      // A table of this name without these columns.
      if (codeOf(error) === "42703") throw new Error(foreign(schema), { cause: error });
      const isMeanwhile = isConflict(error) || madeMeanwhile.includes(codeOf(error));
      if (!isMeanwhile || left === 0) throw error;
    }
  }
}

/** Only who may make schemas in the database can do it; another may have made this one for the sandbox. */
async function makeSchema(client: Client, schema: string): Promise<void> {
  const { rows } = await client.query("SELECT to_regnamespace(quote_ident($1)) AS found", [schema]);
  if (!rows[0]?.found) await client.query(`CREATE SCHEMA IF NOT EXISTS "${schema}"`);
}

function foreign(schema: string): string {
  return `its schema ${schema} belongs to another program`;
}

async function checkTables(client: Client, schema: string, found: number): Promise<void> {
  if (!(found >= 0 && found <= version))
    throw new Error(`its tables have version ${found}, this sandbox reads versions 1 to ${version}`);
  // What else a user keeps in the schema, such as a view, does no harm.
  const all: readonly string[] = tables;
  const present = (await tablesIn(client, schema)).filter((table) => all.includes(table));
  if (present.length === 0 && found === 0) return;
  if (present.length === all.length && found > 0) return checkIndexes(client, schema);
  throw new Error(
    `its schema ${schema} is half made: version ${found}, but with the tables ${present.join(", ") || "of none"}; restore it, or drop it`,
  );
}

async function checkIndexes(client: Client, schema: string): Promise<void> {
  const { rows } = await client.query(
    `SELECT t.relname || ' (' || string_agg(a.attname, ', ' ORDER BY key.place) || ')' AS found
      FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
      CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS key (number, place)
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = key.number
      WHERE t.relnamespace = to_regnamespace(quote_ident($1)) AND i.indisvalid GROUP BY i.indexrelid, t.relname`,
    [schema],
  );
  const present = rows.map(({ found }) => String(found));
  const missing = indexes.filter((index) => !present.includes(index));
  if (missing.length === 0) return;
  throw new Error(
    `its schema ${schema} lacks an index on ${missing.join(", on ")}; make it again, or restore the schema`,
  );
}

async function tablesIn(client: Client, schema: string): Promise<string[]> {
  const { rows } = await client.query(
    `SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace(quote_ident($1)) AND relkind NOT IN ('i', 'I', 't')
      ORDER BY relname`,
    [schema],
  );
  return rows.map(({ relname }) => String(relname));
}
