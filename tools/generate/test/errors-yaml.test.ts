import { expect, it } from "vitest";
import { type CatalogueEntry, readSpec } from "../src/spec.ts";
import { fits, textsOf } from "../src/texts.ts";

const { catalogue } = await readSpec();
const rows: CatalogueEntry[] = [...catalogue.operations, ...catalogue.public];
const meanings = rows.flatMap((row) => [row, ...(row.reasons ?? [])]);

const sentences = expect.stringMatching(/^[A-Z0-9].*\.$/);

it("every row and every meaning told apart says in sentences what it means, what causes it and what helps", () => {
  const prose = meanings.map(({ meaning, cause, remedy }) => ({ meaning, cause, remedy }));

  expect(prose).toEqual(prose.map(() => ({ meaning: sentences, cause: sentences, remedy: sentences })));
  expect(meanings.length).toBeGreaterThan(rows.length);
});

it("every row has a name of its own, a retry class and a scope", () => {
  const retry = expect.stringMatching(/^(never|later|new-signature|after-change)$/);
  const scope = expect.arrayContaining([expect.stringMatching(/^(request|item)$/)]);

  expect(rows).toEqual(rows.map(({ code }) => expect.objectContaining({ code, retry, scope })));
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
});

it.each([
  [30001, "Err_SNS_FriendAdd_Friend_Exist"],
  [30001, "Err_SNS_FriendAdd_Source_Illegal"],
  [30001, "Err_SNS_FriendGetList_Friend_Not_Exist"],
  [30001, "SNS_DECODE_ERR"],
  [30002, "Err_SNS_FriendImport_SdkAppId_Illegal"],
  [30003, "Err_Sns_Invalid_Account"],
  [30006, "Err_SNS_FriendAdd_Unpack_Profile_Data_Fail"],
  [30010, "Err_SNS_FriendImport_My_Friend_Num_Exceed_Threshold"],
  [30011, "Err_SNS_FriendUpdate_Group_Num_Exceed_Threshold"],
  [30516, "Err_SNS_FriendAdd_Friend_Allow_Type_Forbid"],
])("the text that pages or live replies show with %i is marked as seen: %s", (code, text) => {
  const known = rows.filter((row) => row.code === code).flatMap(textsOf);

  expect(known.find((each) => fits(each.text, text))).toMatchObject({ seen: true });
});

it.each([
  ["Err_SNS_*_Illegal", "Err_SNS_FriendAdd_Source_Illegal", true],
  ["Err_SNS_*_Illegal", "Err_SNS_FriendAdd_Source_Illegal_", false],
  ["Err_SNS_*_Illegal", "_Err_SNS_FriendAdd_Source_Illegal", false],
  ["SNS_DECODE_ERR*", "SNS_DECODE_ERR", true],
  ["a.c", "abc", false],
])("whether %s is the text %s: %s", (known, text, expected) => {
  expect(fits(known, text)).toBe(expected);
});
