import { expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../src/stores/sqlite/open-database.ts";
import { prepareStatements, type Statements } from "../../src/stores/sqlite/statements.ts";
import { temporaryFile } from "../support/temporary-folder.ts";

/** How SQLite looks a statement's rows up, table by table. */
function planOf(name: keyof Statements): string[] {
  const database = openDatabase(temporaryFile());
  onTestFinished(() => database.close());
  const { sourceSQL } = prepareStatements(database)[name];
  const plan = database.prepare(`EXPLAIN QUERY PLAN ${sourceSQL}`).all();
  const steps = plan.map(({ detail }) => String(detail));
  return steps.filter((step) => /^(SEARCH|SCAN) /.test(step) && !step.includes("VIRTUAL TABLE"));
}

it.each([
  { name: "accounts", key: "user_id=?" },
  { name: "friends", key: "friend=?" },
  { name: "pending", key: "friend=?" },
  { name: "blocked", key: "user_id=?" },
  { name: "blockedBy", key: "owner=? AND user_id=?" },
  { name: "lastChunk", key: "list=?" },
  { name: "listChunks", key: "list=?" },
  { name: "putSize", key: "number=?" },
  { name: "removeChunk", key: "number=?" },
  { name: "removePending", key: "friend=?" },
] as const)("$name are looked up one by one, however many rows the owner has", ({ name, key }) => {
  const [first] = planOf(name);

  expect(first).toMatch(/^SEARCH /);
  expect(first).toContain(`${key})`);
});

it.each(["owner", "pendingCount", "lists", "chunks", "others"] as const)(
  "%s touch one owner's rows, however many owners there are",
  (name) => {
    const steps = planOf(name);

    expect(steps).not.toEqual([]);
    for (const step of steps) expect(step).toMatch(/^SEARCH .*\((sdkappid=\? AND )?owner=\?/);
  },
);
