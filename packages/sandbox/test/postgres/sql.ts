import pg from "pg";
import { addressOf } from "../../src/stores/postgres/address.ts";

/** Runs SQL on the tables of an address, past the store; `before` is SQL that the same connection runs first. */
export async function runSql(
  address: string,
  sql: string,
  values: unknown[] = [],
  before = "",
): Promise<Record<string, unknown>[]> {
  const { url, schema } = addressOf(address);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`SET search_path = ${schema};${before}`);
    return (await client.query(sql, values.length > 0 ? values : undefined)).rows;
  } finally {
    await client.end();
  }
}
