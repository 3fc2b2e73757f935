import { examples } from "@chat-friends/contract/examples";
import { expect, it } from "vitest";
import { type CaseId, checkCase } from "../../src/index.ts";
import { findCase } from "../find-case.ts";
import { fixedTarget } from "../targets/fixed-target.ts";

const added = examples.friend_add.partial_failure.response;
const [id1, id2, id3] = added.ResultItem;
const read = examples.friend_get_list.basic.response;
const [info] = read.InfoItem;
const [remark, group, ...fields] = info.SnsProfileItem;
const lists = examples.group_get.basic.response;
const members = examples.group_get.complete.response;
const refusal = examples.group_get.unknown_from_account.response;

function readWith(...SnsProfileItem: unknown[]) {
  return { ...read, InfoItem: [{ ...info, SnsProfileItem }] };
}

interface Sabotage {
  sabotage: string;
  id: CaseId;
  reply: object;
  problems: string[];
}

it.each<Sabotage>([
  {
    sabotage: "another code",
    id: "friend_add.partial_failure",
    reply: { ...added, ResultItem: [id1, id2, { ...id3, ResultCode: 30003 }] },
    problems: ["ResultItem[2].ResultCode is 30003, expected 30002"],
  },
  {
    sabotage: "another value of a field",
    id: "friend_get_list.basic",
    reply: readWith({ ...remark, Value: "remark_3" }, group, ...fields),
    problems: ['InfoItem[0].SnsProfileItem[Tag_SNS_IM_Remark].Value is "remark_3", expected "remark_2"'],
  },
  {
    sabotage: "a friend's lists in another order",
    id: "friend_get_list.basic",
    reply: readWith(remark, { ...group, Value: ["group2", "group1"] }, ...fields),
    problems: [
      'InfoItem[0].SnsProfileItem[Tag_SNS_IM_Group].Value is ["group2","group1"], expected ["group1","group2"]',
    ],
  },
  {
    sabotage: "a field left out",
    id: "friend_get_list.basic",
    reply: readWith(group, ...fields),
    problems: [`InfoItem[0].SnsProfileItem[Tag_SNS_IM_Remark] is missing, expected ${JSON.stringify(remark)}`],
  },
  {
    sabotage: "a field that was not asked for",
    id: "friend_get_list.basic",
    reply: readWith(...info.SnsProfileItem, { Tag: "Tag_SNS_IM_AddWording", Value: "hello" }),
    problems: ["InfoItem[0].SnsProfileItem[Tag_SNS_IM_AddWording] is an object, expected none"],
  },
  {
    sabotage: "a field twice",
    id: "friend_get_list.basic",
    reply: readWith(remark, ...info.SnsProfileItem),
    problems: ["InfoItem[0].SnsProfileItem has a Tag twice, expected once"],
  },
  {
    sabotage: "a list too few",
    id: "group_get.basic",
    reply: { ...lists, ResultItem: lists.ResultItem.slice(0, 2) },
    problems: ['ResultItem[2] is missing, expected {"GroupName":"group3","FriendNumber":3}'],
  },
  {
    sabotage: "a member too many",
    id: "group_get.complete",
    reply: { ...members, ResultItem: [{ ...members.ResultItem[0], To_Account: ["friend1", "friend2"] }] },
    problems: ['ResultItem[0].To_Account is ["friend1","friend2"], expected ["friend1"]'],
  },
  {
    sabotage: "no ErrorDisplay",
    id: "group_get.unknown_from_account",
    reply: { ...refusal, ErrorDisplay: undefined },
    problems: ['ErrorDisplay is missing, expected ""'],
  },
  {
    sabotage: "a refusal of the whole request",
    id: "group_get.unchanged",
    reply: refusal,
    problems: [
      "CurrentSequence is missing, expected 2",
      'ActionStatus is "FAIL", expected "OK"',
      "ErrorCode is 30003, expected 0",
      'ErrorInfo is "Err_Sns_Invalid_Account", expected ""',
    ],
  },
])("a reply keeps to the spec and differs from its case: $sabotage", async ({ id, reply, problems }) => {
  const verdict = await checkCase(fixedTarget(reply), findCase(id));

  const sentences = problems.map((problem) => `${id} differs from its case: ${problem}`);
  expect(verdict).toEqual({ case: id, outcome: "failed", problems: sentences });
});
