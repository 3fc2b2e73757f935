import type { OperationId } from "@chat-friends/contract";
import type { World } from "../../src/index.ts";

/** A code that the state of a world brings about, by a rule of the service. */
export interface State {
  operation: OperationId;
  code: number;
  world: World;
  request: object;
}

const AddSource = "AddSource_Type_Test";
const full = { From_Account: "ann", To_Account: "friend_{n}", count: 3000 };
const lists = { ann: Array.from({ length: 32 }, (_empty, index) => `list ${index}`) };
const two: World = { accounts: { ann: {}, ben: {} } };
const befriended: World = { friends: [{ From_Account: "ann", To_Account: "ben" }] };

const add = (To_Account: string, item = {}) => ({ From_Account: "ann", AddFriendItem: [{ To_Account, ...item }] });
const importing = (To_Account: string, item = {}) => add(To_Account, { AddSource, ...item });
const update = (To_Account: string, Tag = "Tag_SNS_IM_Remark", Value: unknown = "remark") => ({
  From_Account: "ann",
  UpdateItem: [{ To_Account, SnsItem: [{ Tag, Value }] }],
});
const read = (To_Account: string) => ({
  From_Account: "ann",
  To_Account: [To_Account],
  TagList: ["Tag_SNS_IM_Remark"],
});
const answering = (Tag_Profile_IM_AllowType: NonNullable<World["defaultAllowType"]>): World => ({
  accounts: { ann: {}, ben: { Tag_Profile_IM_AllowType } },
});

/** A world and a request for each code that has a rule. */
export const states: readonly State[] = [
  { operation: "friend_add", code: 30001, world: befriended, request: add("ben") },
  { operation: "friend_add", code: 30003, world: two, request: add("nobody") },
  {
    operation: "friend_add",
    code: 30009,
    world: { accounts: { ann: { Tag_Profile_IM_AdminForbidType: "AdminForbid_Type_SendOut" }, ben: {} } },
    request: add("ben"),
  },
  { operation: "friend_add", code: 30010, world: { ...two, friends: [full] }, request: add("ben") },
  { operation: "friend_add", code: 30011, world: { ...two, lists }, request: add("ben", { GroupName: "one more" }) },
  {
    operation: "friend_add",
    code: 30012,
    world: {
      ...answering("AllowType_Type_NeedConfirm"),
      pending: [{ From_Account: "ann", To_Account: "asked_{n}", count: 100 }],
    },
    request: add("ben"),
  },
  {
    operation: "friend_add",
    code: 30014,
    world: { ...two, friends: [{ ...full, From_Account: "ben" }] },
    request: add("ben"),
  },
  { operation: "friend_add", code: 30515, world: { ...two, blocklists: { ann: ["ben"] } }, request: add("ben") },
  { operation: "friend_add", code: 30516, world: answering("AllowType_Type_DenyAny"), request: add("ben") },
  { operation: "friend_add", code: 30525, world: { ...two, blocklists: { ben: ["ann"] } }, request: add("ben") },
  { operation: "friend_add", code: 30539, world: answering("AllowType_Type_NeedConfirm"), request: add("ben") },
  { operation: "friend_import", code: 30001, world: two, request: importing("ann") },
  { operation: "friend_import", code: 30003, world: two, request: importing("nobody") },
  { operation: "friend_import", code: 30010, world: { ...two, friends: [full] }, request: importing("ben") },
  {
    operation: "friend_import",
    code: 30011,
    world: { ...two, lists },
    request: importing("ben", { GroupName: ["one more"] }),
  },
  { operation: "friend_update", code: 30001, world: two, request: update("ben") },
  { operation: "friend_update", code: 30003, world: two, request: update("nobody") },
  {
    operation: "friend_update",
    code: 30011,
    world: { ...befriended, lists },
    request: update("ben", "Tag_SNS_IM_Group", ["one more"]),
  },
  { operation: "friend_get_list", code: 30001, world: two, request: read("ben") },
  { operation: "friend_get_list", code: 30003, world: two, request: read("nobody") },
  {
    operation: "group_get",
    code: 30001,
    world: two,
    request: { From_Account: "ann", LastSequence: 0, NeedFriend: "Need_Friend_Type_Maybe" },
  },
  { operation: "group_get", code: 30003, world: two, request: { From_Account: "nobody", LastSequence: 0 } },
];
