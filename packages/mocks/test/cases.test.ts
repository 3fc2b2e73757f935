import { casesOf, defaultCaseOf } from "@chat-friends/contract/examples";
import { expect, it } from "vitest";
import { caseNamed, caseWithRequest } from "../src/cases.ts";

const cases = casesOf("friend_add");
const { basic, pending, requests_denied } = cases;

it("finds the case with the same request, with its members in any order", () => {
  const { AddFriendItem, ...rest } = structuredClone(pending.request);

  expect(caseWithRequest(cases, { AddFriendItem, ...rest })).toBe(pending);
});

it.each([
  ["a further member", { ...pending.request, Remark: "remark1" }],
  ["a member fewer", { From_Account: pending.request.From_Account }],
  ["another value", { ...pending.request, From_Account: "another" }],
  ["a member that every object inherits", { ...pending.request, constructor: "a" }],
  ["an object for its array", { ...pending.request, AddFriendItem: { ...pending.request.AddFriendItem } }],
])("finds none for a request with %s", (_what, request) => {
  expect(caseWithRequest(cases, request)).toBeUndefined();
});

it("finds none for a request that two cases share", () => {
  const sharing = { ...cases, requests_denied: { ...requests_denied, request: pending.request } };

  expect(caseWithRequest(sharing, pending.request)).toBeUndefined();
});

it("finds a case by its name", () => {
  expect(caseNamed("friend_add", "pending")).toBe(pending);
});

it("finds a derived case by its name", () => {
  expect(caseNamed("friend_add", "code_30006").response).toMatchObject({ ResultItem: [{ ResultCode: 30006 }] });
});

it("takes the first case for the default", () => {
  expect(defaultCaseOf("friend_add")).toBe(basic);
});
