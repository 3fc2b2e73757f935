import pg from "pg";
import { addressOf } from "../../src/stores/postgres/address.ts";

/** Runs SQL on the tables of an address, past the store. */
export async function runSql(address: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const { url, schema } = addressOf(address);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`SET search_path = ${schema}`);
    return (await client.query(sql, values.length > 0 ? values : undefined)).rows;
  } finally {
    await client.end();
  }
}
