import { expect, it } from "vitest";
import { createSandbox, memoryStore, type Sandbox, type World } from "../../src/index.ts";
import { entryOf } from "../support/ask.ts";
import { clock, sandboxWith } from "../support/sandbox-with.ts";
import { send } from "../support/send.ts";

const world: World = {
  accounts: { ann: {}, ben: { Tag_Profile_IM_Nick: "Benny" } },
  customFriendFields: ["Tag_SNS_Custom_Test"],
  friends: [{ From_Account: "ann", To_Account: "ben", Remark: "old", GroupName: ["work"], AddTime: 1 }],
};

const before = { Tag_SNS_IM_Remark: "old", Tag_SNS_IM_Group: ["work"], Tag_Profile_IM_Nick: "Benny" };
const tags = [...(Object.keys(before) as (keyof typeof before)[]), "Tag_SNS_Custom_Test" as const];

const update = (Tag: string, Value: unknown) => (sandbox: Sandbox) =>
  send(sandbox, "friend_update", {
    From_Account: "ann",
    UpdateItem: [{ To_Account: "ben", SnsItem: [{ Tag, Value }] }],
  });

const changes: { what: string; change: (sandbox: Sandbox) => Promise<unknown>; anew: object }[] = [
  { what: "the remark", change: update("Tag_SNS_IM_Remark", "new"), anew: { Tag_SNS_IM_Remark: "new" } },
  { what: "the lists", change: update("Tag_SNS_IM_Group", ["home"]), anew: { Tag_SNS_IM_Group: ["home"] } },
  { what: "a custom field", change: update("Tag_SNS_Custom_Test", 7), anew: { Tag_SNS_Custom_Test: 7 } },
  {
    what: "an entry that is imported again",
    change: (sandbox) =>
      send(sandbox, "friend_import", {
        From_Account: "ann",
        AddFriendItem: [{ To_Account: "ben", AddSource: "AddSource_Type_Web", Remark: "imported" }],
      }),
    anew: { Tag_SNS_IM_Remark: "imported" },
  },
  {
    what: "the profile",
    change: ({ control }) => control.putAccounts({ ben: { Tag_Profile_IM_Nick: "Ben" } }),
    anew: { Tag_Profile_IM_Nick: "Ben" },
  },
  {
    what: "the world",
    change: ({ control }) =>
      control.importWorld({ ...world, accounts: { ann: {}, ben: { Tag_Profile_IM_Nick: "another" } } }),
    anew: { Tag_Profile_IM_Nick: "another" },
  },
];

it.each(changes)("a change of $what shows in the next reply", async ({ change, anew }) => {
  const sandbox = sandboxWith(world);
  const first = await entryOf(sandbox, "ann", "ben", tags);

  await change(sandbox);

  expect(first).toEqual(before);
  expect(await entryOf(sandbox, "ann", "ben", tags)).toEqual({ ...before, ...anew });
});

it("other fields, and the same fields in another order, are answered as requested", async () => {
  const sandbox = sandboxWith(world);
  const orders: (keyof typeof before)[][] = [
    ["Tag_SNS_IM_Remark", "Tag_SNS_IM_Group"],
    ["Tag_SNS_IM_Group", "Tag_SNS_IM_Remark"],
    ["Tag_SNS_IM_Remark"],
  ];

  const answers: string[][] = [];
  for (const order of orders) answers.push(Object.keys((await entryOf(sandbox, "ann", "ben", order)) ?? {}));

  expect(answers).toEqual(orders);
});

it("two sandboxes with one store of this process answer an unset field by their own switches", async () => {
  const store = memoryStore();
  const omitting = sandboxWith({ accounts: {}, friends: [{ From_Account: "ann", To_Account: "ben" }] }, { store });
  const naming = createSandbox({ store, clock, switches: { unsetTag: "empty" } });

  const read = (sandbox: Sandbox) => entryOf(sandbox, "ann", "ben", ["Tag_SNS_IM_Remark"]);

  expect([await read(omitting), await read(naming)]).toEqual([{}, { Tag_SNS_IM_Remark: "" }]);
});
