import { errors } from "@chat-friends/contract";
import { explanations } from "@chat-friends/contract/explain";
import { expect, it } from "vitest";
import { explain } from "../src/explain.ts";
import { ChatError, outcomes, unknownResultCode } from "../src/index.ts";

it.each(Object.entries(errors))("explains %i in the catalogue's words", (code, { name, retry }) => {
  const { meaning, cause, remedy } = explanations[Number(code) as keyof typeof explanations];

  const expected = { code: Number(code), codeName: name, retry, reason: undefined, meaning, cause, remedy };
  expect(explain({ code: Number(code) })).toEqual(expected);
});

const exists = {
  code: 30001,
  codeName: "ParameterOrRelation",
  retry: "after-change",
  reason: "Friend_Exist",
  meaning: "To_Account is already a friend of From_Account.",
  cause: "It was added before, or an earlier attempt succeeded although its reply was lost. Nothing was changed.",
  remedy: "Treat it as done. Change the remark and the lists with friend_update.",
};
const ResultInfo = "Err_SNS_FriendAdd_Friend_Exist";

it("explains an outcome more exactly by its text", () => {
  const ResultItem = [{ To_Account: "id1", ResultCode: 30001 as const, ResultInfo }];
  const reply = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ResultItem, Fail_Account: ["id1"] } as const;

  const [outcome] = outcomes({ ...reply, Fail_Account: ["id1"] }, ["id1"]);

  expect(outcome && explain(outcome)).toEqual(exists);
});

it("explains a ChatError by its ErrorInfo", () => {
  expect(explain(new ChatError("friend_add", 30001, "SNS_DECODE_ERR"))).toMatchObject({
    code: 30001,
    reason: undefined,
    meaning: "The body is JSON, but it does not have the form that the call takes.",
  });
});

it("explains a code together with its text", () => {
  expect(explain({ operation: "friend_add", code: 30001, info: ResultInfo })).toEqual(exists);
});

it.each([
  ["Err_SNS_FriendUpdate_Group_Num_Exceed_Threshold", "Group_Num_Exceed_Threshold"],
  ["Err_Sns_Invalid_Account", undefined],
  ["Err_SNS_FriendAdd_", undefined],
  ["see Err_SNS_FriendAdd_Friend_Exist", undefined],
])("finds in %s the reason %s", (info, reason) => {
  expect(explain({ code: 30003, info }).reason).toBe(reason);
});

it("says that an unlisted code is unlisted", () => {
  expect(explain({ code: 39999 })).toEqual({
    code: 39999,
    codeName: "Unlisted",
    retry: "never",
    reason: undefined,
    meaning: "The catalogue does not list this code.",
    cause: "The service may have introduced it after this package was released.",
    remedy: "Look the code up in the service's own list before you send the request again.",
  });
});

it("says how to find out the result of an unknown item", () => {
  expect(explain({ code: unknownResultCode })).toMatchObject({
    codeName: "Unknown",
    retry: "later",
    remedy: "Read the friend with friend_get_list. Where it is missing, add it again.",
  });
});
