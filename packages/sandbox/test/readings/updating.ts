import type { World } from "../../src/index.ts";
import { importing, lists, read, update } from "./calls.ts";
import type { Reading } from "./reading.ts";

const accounts = { ann: {}, ben: {}, cleo: {} };
const world: World = {
  accounts,
  customFriendFields: ["Tag_SNS_Custom_Test"],
  lists: { ann: ["empty"] },
  friends: [
    { From_Account: "ann", To_Account: "ben", Remark: "Benny", GroupName: ["work", "home"] },
    { From_Account: "ann", To_Account: "cleo", GroupName: ["work"] },
  ],
  sequences: { ann: 7 },
};

/** Lists of ann, as a group_get gives them. */
const now = (CurrentSequence: number, ...sizes: [GroupName: string, FriendNumber: number][]) => ({
  ResultItem: sizes.map(([GroupName, FriendNumber]) => ({ GroupName, FriendNumber })),
  CurrentSequence,
});

const group = "Tag_SNS_IM_Group";
const custom = { Tag: "Tag_SNS_Custom_Other", Value: "x" };

const noLists: Reading[] = [
  {
    value: "leaves",
    title: "the friend is in no list then",
    calls: [update(group, []), read("ben", [group])],
    gives: [[]],
  },
  { value: "refused", title: "refuses the item", calls: [update(group, [])], gives: [30001] },
  { value: "refused", title: "one list is taken", calls: [update(group, ["work"])], gives: [0] },
].map((row) => ({ ...row, name: "noLists", world }));

/** 32 lists, each with ben alone. */
const full: World = {
  accounts,
  friends: [{ From_Account: "ann", To_Account: "ben", GroupName: Array.from({ length: 32 }, (_, n) => `list ${n}`) }],
};

const listsLeftEmpty: Reading[] = [
  {
    value: "stay",
    title: "a list stays when its last member leaves",
    calls: [update(group, ["work"]), lists()],
    gives: now(8, ["empty", 0], ["work", 2], ["home", 0]),
  },
  {
    value: "removed",
    title: "a list goes with its last member",
    calls: [update(group, ["work"]), lists()],
    gives: now(8, ["empty", 0], ["work", 2]),
  },
  {
    value: "removed",
    title: "an import moves friends too",
    calls: [importing({ To_Account: "ben", GroupName: ["new"] }), lists()],
    gives: now(8, ["empty", 0], ["work", 1], ["new", 1]),
  },
  {
    value: "removed",
    title: "within one call the last one counts",
    calls: [
      importing(
        { To_Account: "ben", GroupName: [] },
        { To_Account: "cleo", GroupName: [] },
        { To_Account: "ben", GroupName: ["work"] },
      ),
      lists(),
    ],
    gives: now(8, ["empty", 0], ["work", 1]),
  },
  { value: "stay", title: "32 lists are full", world: full, calls: [update(group, ["new"])], gives: [30011] },
  {
    value: "removed",
    title: "lists that are left make room",
    world: full,
    calls: [update(group, ["new"])],
    gives: [0],
  },
  {
    value: "removed",
    title: "a list that is left and entered again stands last",
    calls: [update(group, []), update(group, ["home", "work"]), lists()],
    gives: now(9, ["empty", 0], ["work", 2], ["home", 1]),
  },
].map((row) => ({ world, ...row, name: "listsLeftEmpty" }));

const emptyText: Reading[] = [
  {
    value: "clears",
    title: "the remark is gone",
    calls: [update("Tag_SNS_IM_Remark", ""), read("ben", ["Tag_SNS_IM_Remark"])],
    gives: [[]],
  },
  { value: "refused", title: "refuses an empty remark", calls: [update("Tag_SNS_IM_Remark", "")], gives: [30001] },
  {
    value: "refused",
    title: "refuses an empty custom value",
    calls: [update("Tag_SNS_Custom_Test", "")],
    gives: [30001],
  },
  { value: "refused", title: "takes any other", calls: [update("Tag_SNS_IM_Remark", " ")], gives: [0] },
].map((row) => ({ ...row, name: "emptyText", world }));

const listsAsString: Reading[] = [
  { value: "refused", title: "refuses the item", calls: [update(group, "work")], gives: [30001] },
  {
    value: "accepted",
    title: "puts the friend into that list",
    calls: [update(group, "new"), read("ben", [group])],
    gives: [[{ Tag: group, Value: ["new"] }]],
  },
  { value: "accepted", title: "refuses an empty name", calls: [update(group, "")], gives: [30001] },
].map((row) => ({ ...row, name: "listsAsString", world }));

const undeclaredField: Reading[] = [
  { value: "refused", title: "refuses it in an update", calls: [update(custom.Tag, "x")], gives: [30001] },
  {
    value: "refused",
    title: "refuses it in an import",
    calls: [importing({ To_Account: "ben", CustomItem: [custom] })],
    gives: [30001],
  },
  {
    value: "stored",
    title: "an update stores it",
    calls: [update(custom.Tag, "x"), read("ben", [custom.Tag])],
    gives: [[custom]],
  },
  {
    value: "stored",
    title: "an import stores it",
    calls: [importing({ To_Account: "ben", CustomItem: [custom] }), read("ben", [custom.Tag])],
    gives: [[custom]],
  },
].map((row) => ({ ...row, name: "undeclaredField", world }));

export const updatingReadings: Reading[] = [
  ...noLists,
  ...listsLeftEmpty,
  ...emptyText,
  ...listsAsString,
  ...undeclaredField,
];
