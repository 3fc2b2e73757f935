import { operationIds } from "@chat-friends/contract";
import { casesOf } from "@chat-friends/contract/examples";
import { expect, it } from "vitest";
import { maxFragment, readLink, writeLink } from "../../src/console/link.ts";

const every = operationIds.flatMap((operation) =>
  Object.keys(casesOf(operation)).map((caseName) => ({ operation, caseName })),
);

it.each(every)("restores $operation, $caseName", (named) => {
  const link = readLink(writeLink(named));

  expect(link).toMatchObject({ picked: named, body: undefined });
});

it.each([
  { what: "special characters of an address", body: '{ "a": "#&=?+% \\n" }' },
  { what: "other alphabets", body: '{ "From_Account": "朋友 🙂" }' },
  { what: "text that is not JSON", body: "{,}" },
  { what: "nothing", body: "" },
  { what: "names that every object has", body: '{"__proto__":{"hacked":1},"From_Account":{"__proto__":1}}' },
])("restores a body with $what", ({ body }) => {
  const link = readLink(writeLink({ operation: "friend_add", caseName: "basic" }, body));

  expect(link?.body).toBe(body);
});

it("uses the default case if a link names no case, or a case that the operation doesn't have", () => {
  const names = [
    "#operation=group_get",
    "#operation=group_get&case=pending",
    "#operation=group_get&case=__proto__",
  ].map((fragment) => readLink(fragment)?.picked.caseName);

  expect(new Set(names)).toEqual(new Set([Object.keys(casesOf("group_get"))[0]]));
});

it.each([
  "",
  "#",
  "#request",
  "#operation=",
  "#operation=friend_delete",
  "#operation=__proto__&case=toString",
  "#operation=constructor",
  "#__proto__[operation]=friend_add",
  "#case=basic&body={}",
  "#operation=__proto__&case=constructor&__proto__[hacked]=1",
])("reads nothing out of %s", (fragment) => {
  expect(readLink(fragment)).toBeUndefined();
});

it("reads a fragment of 65536 characters, but not a longer one", () => {
  const beginning = "#operation=friend_add&body=";
  const longest = beginning + "x".repeat(maxFragment - beginning.length);

  expect(readLink(longest)?.body).toHaveLength(maxFragment - beginning.length);
  expect(readLink(`${longest}x`)).toBeUndefined();
});

it("reads a body with a broken encoding as text", () => {
  expect(readLink("#operation=friend_add&body=%E0%A4%A%ZZ")?.body).toBe("\ufffd%A%ZZ");
});

it("restores only the operation, the case and the body", () => {
  const link = readLink("#operation=friend_add&case=basic&body=%7B%7D&target=official&region=china&usersig=x&port=1");

  expect(Object.keys(link ?? {}).sort()).toEqual(["body", "picked"]);
  expect(Object.keys(link?.picked ?? {}).sort()).toEqual(["caseName", "operation", "request", "response", "summary"]);
});
