import { expect, it, onTestFinished } from "vitest";
import { createSandbox, memoryStore, type World } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";
import { planning } from "../../src/stores/postgres/prepare-connection.ts";
import { statements } from "../../src/stores/postgres/statements.ts";
import { clock } from "../support/clock.ts";
import { freshAddress } from "../support/postgres-stores.ts";
import { send } from "../support/send.ts";
import { socketBetween } from "./socket-between.ts";
import { runSql } from "./sql.ts";

const lists = ["a", "b", "c"];
const world: World = {
  friends: [{ From_Account: "ann", To_Account: "friend {n}", count: 200, GroupName: lists }],
};
const from = (first: number, count: number) =>
  Array.from({ length: count }, (_empty, index) => `friend ${first + index}`);
const moving = (names: string[], Value: string[]) => ({
  From_Account: "ann",
  UpdateItem: names.map((To_Account) => ({ To_Account, SnsItem: [{ Tag: "Tag_SNS_IM_Group", Value }] })),
});

// Eight leave one by one, more are compared with the list at once.
it.each([1, 7, 8, 9, 65, 200])(
  "%i friends leave their lists at once as in memory, and may come back",
  async (count) => {
    const { friends = [] } = world;
    const stores = [memoryStore(), postgresStore({ url: freshAddress() })];
    const sandboxes = stores.map((store) => createSandbox({ store, clock, world: { friends } }));
    onTestFinished(() => Promise.all(sandboxes.map((sandbox) => sandbox.close())).then(() => undefined));
    const steps = [
      moving(from(1, count), ["b", "d"]),
      moving(from(100, 3), ["a"]),
      moving([...from(1, 70), ...from(150, 50)], ["c", "a"]),
      moving(from(1, 200), []),
    ];

    for (const step of steps) {
      const [inMemory, inPostgres] = await Promise.all(
        sandboxes.map(async (sandbox) => {
          const reply = await send(sandbox, "friend_update", step);
          return { reply, world: await sandbox.control.exportWorld() };
        }),
      );
      expect(inPostgres).toEqual(inMemory);
    }
  },
);

it.each([
  { count: 8, statement: "removeMembers" },
  { count: 9, statement: "removeManyMembers" },
])("$count friends who leave a list are removed by $statement", async ({ count, statement }) => {
  const sent = new Set<string>();
  let isCounting = false;
  const url = await socketBetween((text, direction) => {
    const names = text.toString("latin1").match(/remove(Many)?Members/g) ?? [];
    if (isCounting && direction === "to the server") for (const name of names) sent.add(name);
    return "passes";
  });
  const sandbox = createSandbox({ store: postgresStore({ url: `${url}&connections=1` }), clock, world });
  onTestFinished(() => sandbox.close());
  await sandbox.ready;
  isCounting = true;

  await send(sandbox, "friend_update", moving(from(1, count), ["b", "c"]));

  expect([...sent]).toEqual([statement]);
});

/** A step of a plan that was carried out. */
interface Step {
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Join Filter"?: number;
  Plans?: Step[];
}

function rowsOf(step: Step): number {
  const { "Rows Removed by Filter": filtered = 0, "Rows Removed by Join Filter": unjoined = 0 } = step;
  const own = (step["Actual Rows"] + filtered + unjoined) * step["Actual Loops"];
  return own + (step.Plans ?? []).reduce((sum, inner) => sum + rowsOf(inner), 0);
}

/** How many rows the steps of the statement touch when half of a list leaves it. */
async function rowsToLeave(members: number): Promise<number> {
  const url = freshAddress();
  const friends = [{ From_Account: "ann", To_Account: "friend {n}", count: members, GroupName: ["a"] }];
  const sandbox = createSandbox({ store: postgresStore({ url }), clock, world: { friends } });
  await sandbox.ready;
  await sandbox.close();
  const [app] = await runSql(url, "SELECT world FROM app");
  const gone = from(1, members / 2).map((name) => `"${name}"`);
  const { text } = statements.removeManyMembers;
  const before = `${planning.map((each) => `SET ${each};`).join("")} PREPARE leave (bigint, text[], text[], text[]) AS ${text}`;
  const values = `${app?.["world"]}, ARRAY['ann'], ARRAY['a'], ARRAY['{${gone.join()}}']`;
  const [row = {}] = await runSql(
    url,
    `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) EXECUTE leave (${values})`,
    [],
    before,
  );
  const [{ Plan }] = row["QUERY PLAN"] as [{ Plan: Step }];
  return rowsOf(Plan);
}

it("who leave a list cost rows in proportion to the list, however many they are", async () => {
  const [few, many] = [await rowsToLeave(300), await rowsToLeave(2400)];

  expect(few).toBeGreaterThan(300);
  expect(many).toBeLessThan(10 * few);
});
