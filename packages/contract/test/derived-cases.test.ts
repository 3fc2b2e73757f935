import { expect, it } from "vitest";
import { exampleFaults } from "../build/check-examples.ts";
import { type Case, casesOf, derivedCasesOf, examples } from "../src/examples.ts";
import { errors, operationIds, operations } from "../src/index.ts";

const publicCodes = Object.keys(errors)
  .map(Number)
  .filter((code) => code >= 60000);
const rows = operationIds.flatMap((operation) =>
  [...operations[operation].codes, ...publicCodes].map((code) => ({ operation, code })),
);

function codesIn({ response }: Case): number[] {
  const { ErrorCode, ...members } = response;
  const results = Object.values(members).flat() as { ResultCode?: number }[];
  return [ErrorCode, ...results.flatMap(({ ResultCode }) => ResultCode ?? [])];
}

it.each(rows)("$operation has a case for $code", ({ operation, code }) => {
  const cases = [...Object.values<Case>(casesOf(operation)), ...Object.values<Case>(derivedCasesOf(operation))];

  expect(cases.filter((known) => codesIn(known).includes(code))).not.toEqual([]);
});

it("there are 44 pairs of operation and own code", () => {
  expect(rows.filter(({ code }) => code < 60000)).toHaveLength(44);
});

it.each(operationIds)("a derived case of %s has the request of the default case", (operation) => {
  const [basic] = Object.values<Case>(casesOf(operation));
  const requests = Object.values<Case>(derivedCasesOf(operation)).map(({ request }) => request);

  expect(new Set(requests)).toEqual(new Set([basic?.request]));
});

it.each(operationIds)("derived cases of %s keep to the spec as hand-written ones do", (operation) => {
  expect(exampleFaults({ ...examples, [operation]: derivedCasesOf(operation) })).toEqual([]);
});

it("a code for items refuses the item inside an OK reply, one for requests the request", () => {
  const { code_30006, code_30004, code_60007 } = derivedCasesOf("friend_add");

  expect(code_30006.response).toMatchObject({
    ResultItem: [{ To_Account: "id1", ResultCode: 30006, ResultInfo: "Err_SNS_FriendAdd_Internal_Error" }],
    Fail_Account: ["id1"],
    ActionStatus: "OK",
  });
  expect(code_30004.response).toMatchObject({ ActionStatus: "FAIL", ErrorCode: 30004 });
  expect(code_60007.response).toMatchObject({ ActionStatus: "FAIL", ErrorCode: 60007 });
});
