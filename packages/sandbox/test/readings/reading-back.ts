import type { World } from "../../src/index.ts";
import { importing, lists, read } from "./calls.ts";
import type { Reading, ReadingCall } from "./reading.ts";

const world: World = {
  accounts: { ann: {}, ben: {} },
  customFriendFields: ["Tag_SNS_Custom_Test"],
  customProfileFields: ["Tag_Profile_Custom_Test"],
  friends: [{ From_Account: "ann", To_Account: "ben", Remark: "Benny", GroupName: ["work"] }],
  lists: { ann: ["home"] },
  sequences: { ann: 7 },
};

const remark = { Tag: "Tag_SNS_IM_Remark", Value: "Benny" };
const all = [
  { GroupName: "home", FriendNumber: 0 },
  { GroupName: "work", FriendNumber: 1 },
];
const unset = [
  "Tag_Profile_IM_Nick",
  "Tag_Profile_IM_Gender",
  "Tag_Profile_IM_Level",
  "Tag_SNS_IM_AddSource",
  "Tag_SNS_IM_AddWording",
  "Tag_SNS_Custom_Test",
];

const tags: Reading[] = [
  {
    name: "unknownTag",
    value: "refused",
    title: "refuses the request",
    calls: [read("ben", ["remark", remark.Tag])],
    gives: 30001,
  },
  {
    name: "unknownTag",
    value: "omitted",
    title: "reads the others",
    calls: [read("ben", ["remark", remark.Tag])],
    gives: [[remark]],
  },
  {
    name: "unknownTag",
    value: "omitted",
    title: "refuses unknown tags alone",
    calls: [read("ben", ["remark"])],
    gives: 30001,
  },
  ...["Tag_SNS_Custom_Other", "Tag_Profile_Custom_Other"].flatMap((tag) =>
    [
      { value: "omitted", title: `leaves ${tag} out`, calls: [read("ben", [tag, remark.Tag])], gives: [[remark]] },
      { value: "refused", title: `refuses ${tag}`, calls: [read("ben", [tag, remark.Tag])], gives: 30001 },
    ].map((row) => ({ ...row, name: "undeclaredTag" as const })),
  ),
  {
    name: "undeclaredTag",
    value: "refused",
    title: "takes declared ones",
    calls: [read("ben", ["Tag_SNS_Custom_Test", "Tag_Profile_Custom_Test"])],
    gives: [[]],
  },
  {
    name: "unsetTag",
    value: "nick",
    title: "gives the nick as an empty text, and no other",
    calls: [read("ben", unset)],
    gives: [[{ Tag: "Tag_Profile_IM_Nick", Value: "" }]],
  },
  { name: "unsetTag", value: "omitted", title: "leaves them out", calls: [read("ben", unset)], gives: [[]] },
  {
    name: "unsetTag",
    value: "empty",
    title: "gives free texts as empty ones",
    calls: [read("ben", [...unset, remark.Tag])],
    gives: [[{ Tag: "Tag_Profile_IM_Nick", Value: "" }, { Tag: "Tag_SNS_IM_AddWording", Value: "" }, remark]],
  },
].map((row) => ({ world, ...row }) as Reading);

const sequences: Reading[] = [
  { value: "absent", gives: { CurrentSequence: 7 } },
  { value: "empty", gives: { ResultItem: [], CurrentSequence: 7 } },
  { value: "full", gives: { ResultItem: all, CurrentSequence: 7 } },
].flatMap(({ value, gives }): Reading[] => [
  { name: "unchangedLists", value, title: "where nothing changed", world, calls: [lists({ LastSequence: 7 })], gives },
  {
    name: "unchangedLists",
    value,
    title: "an older LastSequence gets the lists",
    world,
    calls: [lists({ LastSequence: 6 })],
    gives: { ResultItem: all, CurrentSequence: 7 },
  },
]);

const fresh: World = { accounts: { ann: {}, ben: {} } };
const first: ReadingCall = importing({ To_Account: "ben", GroupName: ["work"] });
const work = [{ GroupName: "work", FriendNumber: 1 }];

const firstSequence: Reading[] = [
  { value: "0", title: "is a fresh user's", calls: [lists()], gives: { ResultItem: [], CurrentSequence: 0 } },
  { value: "0", title: "is followed by 1", calls: [first, lists()], gives: { ResultItem: work, CurrentSequence: 1 } },
  { value: "1", title: "is a fresh user's", calls: [lists()], gives: { ResultItem: [], CurrentSequence: 1 } },
  { value: "1", title: "is current", calls: [lists({ LastSequence: 1 })], gives: { CurrentSequence: 1 } },
  { value: "1", title: "is followed by 2", calls: [first, lists()], gives: { ResultItem: work, CurrentSequence: 2 } },
].map((row) => ({ ...row, name: "firstSequence", world: fresh }));

const named = { GroupName: ["work"], NeedFriend: "Need_Friend_Type_Yes" };
const [, withoutMembers] = all;

const names: Reading[] = [
  {
    name: "needFriendBesideGroupName",
    value: "counts",
    title: "gives the members",
    world,
    calls: [lists(named)],
    gives: { ResultItem: [{ ...withoutMembers, To_Account: ["ben"] }], CurrentSequence: 7 },
  },
  {
    name: "needFriendBesideGroupName",
    value: "ignored",
    title: "gives the list alone",
    world,
    calls: [lists(named)],
    gives: { ResultItem: [withoutMembers], CurrentSequence: 7 },
  },
  {
    name: "needFriendBesideGroupName",
    value: "ignored",
    title: "counts without names",
    world: fresh,
    calls: [first, lists({ NeedFriend: "Need_Friend_Type_Yes" })],
    gives: { ResultItem: [{ ...withoutMembers, To_Account: ["ben"] }], CurrentSequence: 1 },
  },
  {
    name: "unknownList",
    value: "omitted",
    title: "gives the others",
    world,
    calls: [lists({ GroupName: ["none", "work"] })],
    gives: { ResultItem: [withoutMembers], CurrentSequence: 7 },
  },
  {
    name: "unknownList",
    value: "refused",
    title: "refuses the request",
    world,
    calls: [lists({ GroupName: ["work", "none"] })],
    gives: 30001,
  },
  {
    name: "unknownList",
    value: "refused",
    title: "takes no names at all",
    world,
    calls: [lists({ GroupName: [] })],
    gives: { ResultItem: all, CurrentSequence: 7 },
  },
];

export const readingBackReadings: Reading[] = [...tags, ...sequences, ...firstSequence, ...names];
