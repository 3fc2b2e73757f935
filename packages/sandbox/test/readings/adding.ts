import type { World } from "../../src/index.ts";
import { add, importing, read } from "./calls.ts";
import type { Reading } from "./reading.ts";

const asks = { Tag_Profile_IM_AllowType: "AllowType_Type_NeedConfirm" } as const;
const forbidden = { Tag_Profile_IM_AdminForbidType: "AdminForbid_Type_SendOut" } as const;
const accounts = { ann: {}, ben: {}, asks, asked: {}, other: asks };

const world: World = { accounts };
const single = { AddType: "Add_Type_Single" };
const forced = { ForceAddFlags: 1 };
const remark = ["Tag_SNS_IM_Remark"];
const time = ["Tag_SNS_IM_AddTime"];
const ben = { To_Account: "ben" };
const oneself = { To_Account: "ann", Remark: "me", AddSource: "AddSource_Type_Web" };

const blocking: World = { accounts, blocklists: { ann: ["ben"], asks: ["ann"] } };
const muted: World = { accounts: { ...accounts, ann: forbidden } };
const ownHalf: World = {
  accounts,
  friends: [
    { From_Account: "ann", To_Account: "ben", Remark: "Benny", AddTime: 5 },
    { From_Account: "ann", To_Account: "asks" },
  ],
};
const otherHalf: World = { accounts, friends: [{ From_Account: "asks", To_Account: "ann" }] };

const both = [ben, { To_Account: "asks" }];

const addSource: Reading[] = [
  { value: "optional", title: "adds without AddSource", item: ben, gives: [0] },
  { value: "required", title: "refuses an item without AddSource", item: ben, gives: [30001] },
  { value: "required", title: "refuses an empty AddSource", item: { ...ben, AddSource: "" }, gives: [30001] },
  { value: "required", title: "adds with one", item: { ...ben, AddSource: "AddSource_Type_Web" }, gives: [0] },
].map(({ item, ...row }) => ({ ...row, name: "addSourceInAdd", world, calls: [add([item])] }));

const singleAdd: Reading[] = [
  { value: "unasked", title: "adds whom a mutual add would ask", members: single, gives: [0] },
  { value: "asked", title: "asks", members: single, gives: [30539] },
  { value: "asked", title: "a forced one adds", members: { ...single, ...forced }, gives: [0] },
].map(({ members, ...row }) => ({
  ...row,
  name: "singleAdd",
  world,
  calls: [add([{ To_Account: "asks" }], members)],
}));

const forcedAdd: Reading[] = [
  {
    name: "forcedPastBlocklist",
    value: "refused",
    title: "refuses those who block and are blocked",
    world: blocking,
    calls: [add(both, forced)],
    gives: [30515, 30525],
  },
  {
    name: "forcedPastBlocklist",
    value: "added",
    title: "adds them",
    world: blocking,
    calls: [add(both, forced)],
    gives: [0, 0],
  },
  {
    name: "forcedPastBlocklist",
    value: "added",
    title: "refuses them unless forced",
    world: blocking,
    calls: [add(both)],
    gives: [30515, 30525],
  },
  {
    name: "forcedPastAdminForbid",
    value: "added",
    title: "adds",
    world: muted,
    calls: [add([ben], forced)],
    gives: [0],
  },
  {
    name: "forcedPastAdminForbid",
    value: "refused",
    title: "refuses",
    world: muted,
    calls: [add([ben], forced)],
    gives: [30009],
  },
];

const halves: Reading[] = [
  {
    name: "onlyOwnHalf",
    value: "refused",
    title: "refuses, and leaves the other half missing",
    world: ownHalf,
    calls: [add([ben]), read("ann", time, "ben")],
    gives: [30001],
  },
  { name: "onlyOwnHalf", value: "refused", title: "says so", world: ownHalf, calls: [add([ben])], gives: [30001] },
  {
    name: "onlyOwnHalf",
    value: "completed",
    title: "adds once, asking where it must",
    world: ownHalf,
    calls: [add([...both, ben])],
    gives: [0, 30539, 30001],
  },
  {
    name: "onlyOwnHalf",
    value: "completed",
    title: "writes the other half",
    world: ownHalf,
    calls: [add([{ ...ben, Remark: "other" }]), read("ann", remark, "ben")],
    gives: [[]],
  },
  {
    name: "onlyOwnHalf",
    value: "completed",
    title: "leaves the own half as it is",
    world: ownHalf,
    calls: [add([{ ...ben, Remark: "other" }]), read("ben", [...remark, ...time])],
    gives: [
      [
        { Tag: "Tag_SNS_IM_Remark", Value: "Benny" },
        { Tag: "Tag_SNS_IM_AddTime", Value: 5 },
      ],
    ],
  },
  {
    name: "onlyOwnHalf",
    value: "completed",
    title: "refuses a single add",
    world: ownHalf,
    calls: [add([ben], single)],
    gives: [30001],
  },
  {
    name: "onlyOtherHalf",
    value: "asked",
    title: "asks",
    world: otherHalf,
    calls: [add([{ To_Account: "asks" }])],
    gives: [30539],
  },
  {
    name: "onlyOtherHalf",
    value: "completed",
    title: "adds, and asks anybody else",
    world: otherHalf,
    calls: [add([{ To_Account: "asks" }, { To_Account: "other" }])],
    gives: [0, 30539],
  },
];

const addingOneself: Reading[] = [
  { value: "refused", title: "refuses an add", calls: [add([oneself])], gives: [30001] },
  { value: "refused", title: "refuses an import", calls: [importing(oneself)], gives: [30001] },
  { value: "added", title: "imports", calls: [importing(oneself)], gives: [0] },
  {
    value: "added",
    title: "a mutual add writes one entry, remark and lists included",
    calls: [add([{ ...oneself, GroupName: "me" }]), read("ann", ["Tag_SNS_IM_Remark", "Tag_SNS_IM_Group"])],
    gives: [
      [
        { Tag: "Tag_SNS_IM_Remark", Value: "me" },
        { Tag: "Tag_SNS_IM_Group", Value: ["me"] },
      ],
    ],
  },
  { value: "added", title: "a second time is Friend_Exist", calls: [add([oneself, oneself])], gives: [0, 30001] },
].map((row) => ({ ...row, name: "addingOneself", world }));

const sent: World = { accounts, pending: [{ From_Account: "ann", To_Account: "user {n}", count: 100 }] };
const received: World = {
  accounts,
  pending: Array.from({ length: 100 }, (_, index) => ({ From_Account: `user ${index}`, To_Account: "asks" })),
};

const pendingLimit: Reading[] = [
  { value: "sender", title: "100 sent leave no room", world: sent, gives: [30012, 30012] },
  { value: "sender", title: "100 received do", world: received, gives: [30539, 30539] },
  { value: "receiver", title: "100 received leave no room with that one", world: received, gives: [30012, 30539] },
  { value: "receiver", title: "100 sent do", world: sent, gives: [30539, 30539] },
  {
    value: "receiver",
    title: "99 received leave room",
    world: { ...received, pending: received.pending?.slice(1) ?? [] },
    gives: [30539, 30539],
  },
].map((row) => ({ ...row, name: "pendingLimit", calls: [add([{ To_Account: "asks" }, { To_Account: "other" }])] }));

export const addingReadings: Reading[] = [
  ...addSource,
  ...singleAdd,
  ...forcedAdd,
  ...halves,
  ...addingOneself,
  ...pendingLimit,
];
