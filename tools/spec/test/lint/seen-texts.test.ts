import { expect, it } from "vitest";
import { isKnownText, textsOf } from "../../src/model/catalogue.ts";
import { readSpec, specFolder } from "../../src/model/read-spec.ts";

const { catalogue } = await readSpec(specFolder);

it.each([
  [30001, "Err_SNS_FriendAdd_Friend_Exist"],
  [30001, "Err_SNS_FriendAdd_Source_Illegal"],
  [30001, "Err_SNS_FriendGetList_Friend_Not_Exist"],
  [30001, "SNS_DECODE_ERR"],
  [30002, "Err_SNS_FriendImport_SdkAppId_Illegal"],
  [30003, "Err_Sns_Invalid_Account"],
  [30006, "Err_SNS_FriendAdd_Unpack_Profile_Data_Fail"],
  [30009, "Err_SNS_FriendAdd_Forbid_By_Admin"],
  [30010, "Err_SNS_FriendImport_My_Friend_Num_Exceed_Threshold"],
  [30011, "Err_SNS_FriendUpdate_Group_Num_Exceed_Threshold"],
  [30516, "Err_SNS_FriendAdd_Friend_Allow_Type_Forbid"],
])("the text that was seen with %i is marked as seen: %s", (code, text) => {
  const known = catalogue.operations.filter((row) => row.code === code).flatMap(textsOf);

  expect(known.find((each) => isKnownText(each.text, text))).toMatchObject({ seen: true });
});

it.each([
  [30001, "Err_SNS_FriendImport_Tag_SNS_Custom_Test_Undeclared"],
  [30003, "Err_SNS_FriendAdd_Account_Not_Exist"],
  [30539, "Err_SNS_FriendAdd_Friend_Allow_Type_Need_Confirm"],
])("our own text for %i is not marked as seen: %s", (code, text) => {
  const known = catalogue.operations.filter((row) => row.code === code).flatMap(textsOf);

  expect(known.find((each) => isKnownText(each.text, text))).toMatchObject({ seen: false });
});
