import { expect, it } from "vitest";
import { explain, explanations, matchesText } from "../src/explain.ts";
import { errors } from "../src/index.ts";

it.each([
  [30001, "Err_SNS_FriendAdd_Friend_Exist", "To_Account is already a friend of From_Account."],
  [30001, "Err_SNS_FriendGetList_Friend_Not_Exist", "To_Account is not a friend of From_Account."],
  [30001, "Err_SNS_FriendImport_Tag_SNS_Custom_Test_Undeclared", "The app has not declared this custom friend field."],
  [30001, "Err_SNS_FriendAdd_Remark_Len_Illegal", "The member named in the text has a value that is not allowed."],
  [30001, "SNS_DECODE_ERR", "The body is JSON, but it does not have the form that the call takes."],
  [
    30001,
    "SNS_DECODE_ERR: AddFriendItem must be array",
    "The body is JSON, but it does not have the form that the call takes.",
  ],
])("finds the meaning of %i by its text: %s", (code, info, meaning) => {
  expect(explain(code, info)?.meaning).toBe(meaning);
});

it.each(["", "Err_SNS_FriendAdd_Friend_Exist_", "friend_exist", "x SNS_DECODE_ERR"])(
  "says of 30001 what holds for all its meanings where the text is '%s'",
  (info) => {
    expect(explain(30001, info)).toBe(explanations[30001]);
  },
);

it.each([
  [30003, "Err_Sns_Invalid_Account", ["request", "item"]],
  [30539, "", ["item"]],
  [60007, "whatever it says", ["request"]],
])("explains %i with any text", (code, info, scope) => {
  expect(explain(code, info)).toMatchObject({ scope });
});

it.each([0, 39999, Number.NaN])("explains nothing for %d", (code) => {
  expect(explain(code)).toBeUndefined();
});

it("explains every code of the catalogue", () => {
  expect(Object.keys(explanations)).toEqual(Object.keys(errors));
});

it.each([
  ["Err_SNS_*_Illegal", "Err_SNS_FriendAdd_Illegal", true],
  ["Err_SNS_*_Illegal", "Err_SNS__Illegal", true],
  ["Err_SNS_*_Illegal", "Err_SNS_Illegal", false],
  ["SNS_DECODE_ERR*", "SNS_DECODE_ERR: on\ntwo lines", true],
  ["SNS_DECODE_ERR", "SNS_DECODE_ERR: more", false],
  ["SNS_DECODE_ERR", "sns_decode_err", false],
  ["a.c (d)", "abc (d)", false],
  ["a.c (d)", "a.c (d)", true],
])("the known text %s and the text %s: %s", (known, text, isKnown) => {
  expect(matchesText(known, text)).toBe(isKnown);
});
