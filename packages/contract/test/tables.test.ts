import { expect, it } from "vitest";
import { type Case, casesOf } from "../src/examples.ts";
import { errors, operationIds, operations, regions } from "../src/index.ts";

it("each operation has its path, its command and its items", () => {
  const rows = Object.entries(operations).map(([id, row]) => [
    id,
    row.path,
    row.command,
    row.requestItems,
    row.replyItems,
  ]);

  expect(rows).toEqual([
    ["friend_add", "/v4/sns/friend_add", "FriendAdd", "AddFriendItem", "ResultItem"],
    ["friend_import", "/v4/sns/friend_import", "FriendImport", "AddFriendItem", "ResultItem"],
    ["friend_update", "/v4/sns/friend_update", "FriendUpdate", "UpdateItem", "ResultItem"],
    ["friend_get_list", "/v4/sns/friend_get_list", "FriendGetList", "To_Account", "InfoItem"],
    ["group_get", "/v4/sns/group_get", "GroupGet", null, null],
  ]);
});

it("only group_get has a tolerated member", () => {
  const tolerated = operationIds.map((id) => operations[id].tolerated);

  expect(tolerated).toEqual([[], [], [], [], ["LastSequence"]]);
});

it("the operations have the 44 codes of their pages", () => {
  const counts = operationIds.map((id) => operations[id].codes.length);

  expect(counts).toEqual([17, 9, 8, 5, 5]);
});

it("each region has a standby but the retired one", () => {
  const withoutStandby = Object.entries(regions).filter(([, { standby }]) => standby === null);

  expect(Object.keys(regions)).toHaveLength(8);
  expect(withoutStandby).toEqual([
    ["india", { primary: "https://adminapiind.im.qcloud.com", standby: null, retired: true }],
  ]);
});

it.each([
  [30001, "after-change"],
  [30008, "later"],
  [60007, "later"],
  [70001, "new-signature"],
  [70009, "never"],
] as const)("%i is sent again: %s", (code, retry) => {
  expect(errors[code].retry).toBe(retry);
});

it.each(operationIds)("the first case of %s is a success, and one is a failure of the whole request", (operation) => {
  const replies = Object.values<Case>(casesOf(operation)).map(({ response }) => response.ActionStatus);

  expect(replies[0]).toBe("OK");
  expect(replies).toContain("FAIL");
});
