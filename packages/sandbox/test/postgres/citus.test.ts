import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { postgresStore } from "../../src/postgres.ts";
import { addressOf } from "../../src/stores/postgres/address.ts";
import { tables } from "../../src/stores/postgres/schema.ts";
import { freshAddress } from "../support/postgres-stores.ts";
import { runSql } from "./sql.ts";

const script = readFileSync(new URL("../../recipes/citus.sql", import.meta.url), "utf8");
const guide = readFileSync(new URL("../../../docs/guides/past-one-machine.md", import.meta.url), "utf8");

/** Functions of the names that Citus has, which note what they are called with. */
const standIns = `
  CREATE TABLE called (name text, key text);
  CREATE FUNCTION create_reference_table(name regclass) RETURNS void LANGUAGE sql AS 'INSERT INTO called VALUES (name::text, NULL)';
  CREATE FUNCTION create_distributed_table(name regclass, key text, colocate_with text DEFAULT 'default') RETURNS void
    LANGUAGE sql AS 'INSERT INTO called VALUES (name::text, key)'`;

it("the script for Citus runs on plain PostgreSQL and names every table once, those of owners by owner", async () => {
  const url = freshAddress();
  await (await postgresStore({ url })).close();
  await runSql(url, standIns);

  await runSql(url, script.replace("chat_friends", addressOf(url).schema));

  const called = await runSql(url, "SELECT name, key FROM called ORDER BY name");
  const byOwner = ["friend", "list", "member", "owner", "pending"];
  expect(called).toEqual(tables.map((name) => ({ name, key: byOwner.includes(name) ? "owner" : null })));
});

it("the guide shows the script", () => {
  const statements = script.split("\n").filter((line) => line.startsWith("SELECT"));

  for (const statement of statements) expect(guide).toContain(`${statement}\n`);
});
