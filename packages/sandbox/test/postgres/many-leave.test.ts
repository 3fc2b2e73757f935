import { expect, it, onTestFinished } from "vitest";
import { createSandbox, memoryStore, type World } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";
import { clock } from "../support/clock.ts";
import { freshAddress } from "../support/postgres-stores.ts";
import { send } from "../support/send.ts";

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
