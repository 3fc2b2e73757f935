import MiniSearch from "minisearch";
import { expect, it } from "vitest";
import type { Page } from "../../build/layout/layout.ts";
import { searchIndex } from "../../build/search/search-index.ts";
import { indexOptions } from "../../src/search/options.ts";
import { searchOf } from "../../src/search/search-index.ts";

const page: Page = { path: "p/", title: "Plain page", description: "About it.", policy: "", main: "" };
const long = `wording ${"word ".repeat(100)}end`;
const pages: Page[] = [
  page,
  { ...page, path: "silent/", title: "Silent page", entries: [] },
  {
    ...page,
    path: "e/",
    entries: [
      { kind: "Error", title: "30003 AccountNotFound", path: "e/30003/", text: "The account does not exist." },
      { kind: "Ledger", title: "accounts", path: "l/#accounts", text: "What 30003 means for an account not found." },
      { kind: "Member", title: "AddFriendItem[].Remark", path: "o/#remark", text: `friend_add: ${long}` },
    ],
  },
];
const index = MiniSearch.loadJSON(searchIndex(pages), indexOptions);
const pathsFor = (query: string): unknown[] => index.search(query).map(({ path }) => path);

it.each([
  ["a number", "30003", "e/30003/"],
  ["the parts of a name", "not found", "e/30003/"],
  ["a whole name in lower case", "accountnotfound", "e/30003/"],
  ["the beginning of a word", "rem", "o/#remark"],
  ["an identifier", "friend_add", "o/#remark"],
  ["a misspelt word", "acount exist", "e/30003/"],
  ["a page that lists nothing, by its title", "plain", "p/"],
])("finds by %s", (_title, query, path) => {
  expect(pathsFor(query)[0]).toBe(path);
});

it("finds only entries that have every word", () => {
  expect(pathsFor("remark exist")).toEqual([]);
});

it("takes a short word as it is typed: another short word would be as near", () => {
  expect(pathsFor("neans")).toEqual(["l/#accounts"]);
  expect(pathsFor("ward")).toEqual([]);
});

it("finds nothing on a page that says so", () => {
  expect(pathsFor("silent")).toEqual([]);
});

it.each([
  { length: 160, excerpt: "x".repeat(160) },
  { length: 161, excerpt: `${"x".repeat(160)}…` },
])("shows of a text with $length characters at most 160", ({ length, excerpt }) => {
  const index = MiniSearch.loadJSON(searchIndex([{ ...page, description: "x".repeat(length) }]), indexOptions);

  expect(index.search("plain")).toMatchObject([{ excerpt }]);
});

it("shows the beginning of a long text, and searches all of it", () => {
  const [found] = index.search("end");

  expect(found?.["excerpt"]).toMatch(/^friend_add: wording word .*…$/);
  expect(String(found?.["excerpt"]).length).toBeLessThanOrEqual(161);
});

it.each([
  { query: "unfriend", path: "d/" },
  { query: "timeout", path: "t/" },
  { query: "ban", path: "b/" },
])("finds by $query a page that uses other words", ({ query, path }) => {
  const pages = [
    { ...page, path: "d/", description: "Delete a friend." },
    { ...page, path: "t/", description: "A delay of the reply." },
    { ...page, path: "b/", description: "The blocklist of a user." },
  ];
  const index = MiniSearch.loadJSON(searchIndex(pages), indexOptions);

  expect(index.search(query).map((found) => found["path"])).toEqual([path]);
});

it.each([
  { title: "finds a longer word by its beginning, if the beginning has synonyms", query: "delete", paths: ["r/"] },
  { title: "finds a word that is also a member of every object", query: "constructor", paths: ["r/"] },
])("$title", ({ query, paths }) => {
  const pages = [{ ...page, path: "r/", title: "Deleted friends", description: "A constructor." }];
  const index = MiniSearch.loadJSON(searchIndex(pages), indexOptions);

  expect(index.search(query).map((found) => found["path"])).toEqual(paths);
});

const friends: Page[] = [
  {
    ...page,
    entries: [
      { kind: "Operation", title: "friend_add: Add friends", path: "add/", text: "Adds friends." },
      { kind: "Guide", title: "Keep friends", path: "keep/", text: "Delete a friend of a user." },
      { kind: "Control plane", title: "DELETE /_sandbox/faults", path: "control/", text: "Delete all faults. Delete." },
      { kind: "Member", title: "AddTime", path: "time/", text: "When it was added." },
      { kind: "Page", title: "How I do it", path: "how/", text: "How do I?" },
    ],
  },
];
const search = searchOf(MiniSearch.loadJSON(searchIndex(friends), indexOptions));

it.each([
  { title: "a question, by its other words", query: "How do I add a friend?", paths: ["add/", "time/", "keep/"] },
  { title: "a question, whatever stands behind its small words", query: "Why? How? Add.", paths: ["add/", "time/"] },
  { title: "words that no entry has all of", query: "remark keep", paths: ["keep/"] },
  { title: "only words of questions", query: "how", paths: ["how/"] },
  { title: "what a user does before what a sandbox does", query: "unfriend", paths: ["add/", "keep/", "control/"] },
  { title: "nothing", query: "zzzz", paths: [] },
  { title: "nothing for nothing", query: " ", paths: [] },
])("finds $title", ({ query, paths }) => {
  expect(search(query).map(({ path }) => path)).toEqual(paths);
});
