import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { postgresStore } from "../../src/postgres.ts";
import { planning } from "../../src/stores/postgres/prepare-connection.ts";
import { accounts, blocked, forbiddenRows } from "../../src/stores/postgres/questions.ts";
import { tables } from "../../src/stores/postgres/schema.ts";
import { emptyParameters } from "../../src/stores/postgres/statement.ts";
import { statements } from "../../src/stores/postgres/statements.ts";
import { removals } from "../../src/stores/postgres/write-statements.ts";
import { freshAddress } from "../support/postgres-stores.ts";
import { runSql } from "./sql.ts";

const folder = join(import.meta.dirname, "../../src/stores/postgres");
let address: string;

beforeAll(async () => {
  address = freshAddress();
  await (await postgresStore({ url: address })).close();
});

/** A step of a plan, as EXPLAIN gives it. */
interface Step {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Cond"?: string;
  Plans?: Step[];
}

/** How each table is looked into: with the keys of the index, or undefined for all of its rows. The settings are those of a connection. */
async function looksInto(text: string): Promise<{ table: string; by: string | undefined }[]> {
  const parameters = emptyParameters({ name: "", text }).map((value) => `'${value}'`);
  const types = new Map([...text.matchAll(/\$(\d+)::(\w+(?:\[\])?)/g)].map(([, at, type]) => [Number(at), type]));
  const inOrder = [...types].sort(([left], [right]) => left - right).map(([, type]) => type);
  const prepare = `${planning.map((each) => `SET ${each};`).join("")} PREPARE looked (${inOrder.join()}) AS ${text}`;
  const [row = {}] = await runSql(address, `EXPLAIN (FORMAT JSON) EXECUTE looked (${parameters.join()})`, [], prepare);
  const [{ Plan }] = row["QUERY PLAN"] as [{ Plan: Step }];
  return stepsOf(Plan)
    .filter((step) => step["Relation Name"] !== undefined && /Scan$/.test(step["Node Type"]))
    .map((step) => ({ table: step["Relation Name"] ?? "", by: step["Index Cond"] ?? step.Plans?.[0]?.["Index Cond"] }));
}

function stepsOf(step: Step): Step[] {
  return [step, ...(step.Plans ?? []).flatMap(stepsOf)];
}

/** By which columns the rows of an owner are found, and those of a whole app. */
const keys: Record<string, RegExp> = {
  friend: /owner = .*world = .*friend = /,
  list: /owner = .*world = /,
  member: /owner = .*world = /,
  pending: /(owner|friend) = .*world = /,
  owner: /owner = .*world = /,
  account: /world = .*user_id = /,
  blocked: /world = .*owner = /,
  app: /(sdkappid|world) = /,
};

it.each(Object.values(statements).filter(({ name }) => name !== "apps"))(
  "$name finds the rows of an owner by the owner's key alone, also in empty tables without statistics",
  async ({ text }) => {
    for (const { table, by } of await looksInto(text))
      expect([table, by]).toEqual([table, expect.stringMatching(keys[table] ?? /^$/)]);
  },
);

it("the statement that reads looks into every table of a call", async () => {
  const looked = new Set((await looksInto(statements.read.text)).map(({ table }) => table));

  expect([...looked].sort()).toEqual([...tables].sort());
});

it.each(removals)("the rows of a world that is removed are found through its owners: $text", async ({ text }) => {
  const looked = await looksInto(text);

  const ofOwners = looked.filter(({ table }) => !["owner", "account", "blocked"].includes(table));
  for (const { by } of ofOwners) expect(by).toMatch(/owner = .*world = /);
  for (const { by } of looked) expect(by).toMatch(/world = /);
});

it.each(Object.entries(forbiddenRows))(
  "the statement about %s rows looks at one owner after the other",
  async (_kind, { text }) => {
    const looked = await looksInto(text);

    expect(looked.find(({ table }) => table === "owner")?.by).toMatch(/world = /);
    for (const { table, by } of looked)
      expect([table, by]).toEqual([
        table,
        expect.stringMatching(table === "owner" ? /world = / : /(owner|friend) = .*world = /),
      ]);
  },
);

it.each([
  { table: "account", text: accounts.text },
  { table: "blocked", text: blocked.text },
])("the rows of $table are those of one world alone", async ({ table, text }) => {
  expect(await looksInto(text)).toEqual([{ table, by: expect.stringMatching(/world = /) }]);
});

it("nothing is used that a distributed relative of PostgreSQL lacks", () => {
  const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));

  for (const forbidden of [
    /advisory/i,
    /\b(LISTEN|NOTIFY)\b/,
    /\b(serial|nextval|SEQUENCE)\b/,
    /GENERATED .* AS IDENTITY/,
    /jsonb/i,
  ])
    for (const source of sources.map(withoutComments)) expect(source).not.toMatch(forbidden);
});

it("the owner leads the key of every table of owners", async () => {
  const rows = await runSql(
    address,
    `SELECT t.relname AS table, a.attname AS first FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
      WHERE i.indisprimary AND t.relnamespace = current_schema()::regnamespace`,
  );
  const first = new Map(rows.map((row) => [row["table"], row["first"]]));

  for (const table of ["owner", "friend", "list", "member", "pending"]) expect(first.get(table)).toBe("owner");
});

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
}
