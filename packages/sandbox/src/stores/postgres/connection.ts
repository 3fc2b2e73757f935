import type { PoolClient } from "pg";
import { arrayText } from "./array-text.ts";
import { rethrow } from "./failures.ts";
import type { Statement } from "./statement.ts";

/** A connection while a piece of work has it. Statements are sent at once and are answered in their order. */
export interface Connection {
  run<Row>(statement: Statement<Row>, parameters: readonly unknown[]): Promise<Row[]>;
  /** Runs SQL without parameters. Resolves to the tag of its last command, such as COMMIT. */
  command(sql: string): Promise<string>;
}

/** Numbers arrive as numbers: all fit, because requests have no larger integer than 2^53 - 1. */
const types = { getTypeParser: (type: number) => (type === 20 || type === 23 ? Number : String) };

/** What is not answered until then, in milliseconds of `performance.now()`, is given up. */
export function connectionOver(client: Pick<PoolClient, "query">, until: number): Connection {
  /** The driver waits for ever if this is 0. */
  const left = () => Math.max(1, Math.ceil(until - performance.now()));
  return {
    async run<Row>({ name, text, patience: least = left() }: Statement<Row>, values: readonly unknown[]) {
      const parameters = values.map((value) => (Array.isArray(value) ? arrayText(value) : value));
      const config = {
        text,
        values: parameters,
        rowMode: "array" as const,
        types,
        query_timeout: Math.min(left(), least),
      };
      const { rows } = await client.query(name === "" ? config : { ...config, name }).catch(rethrow);
      // The types of the driver can't know which columns an SQL text selects.
      const typed: unknown[] = rows;
      return typed as Row[];
    },
    async command(sql) {
      const config = { text: sql, query_timeout: left() };
      const { command } = await client.query(config).catch(rethrow);
      return command;
    },
  };
}
