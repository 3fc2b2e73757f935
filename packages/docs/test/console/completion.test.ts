import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parser } from "@lezer/json";
import { expect, it } from "vitest";
import { memberTrees } from "../../build/console/member-trees.ts";
import { completionsAt } from "../../src/console/completion/completions.ts";
import { unknownMembers } from "../../src/console/completion/misspelt.ts";
import { bodyOf, caseNames, pick } from "../../src/console/request/pick.ts";
import { problemsOf } from "../../src/console/request/problems.ts";

const description = await readFile(fileURLToPath(import.meta.resolve("@chat-friends/spec/annotated.json")), "utf8");
const trees = memberTrees(JSON.parse(description));
const { friend_add = [], friend_get_list = [], friend_update = [] } = trees;

/** The completions at the `|` of a text. */
function at(marked: string, members = friend_add) {
  const offset = marked.indexOf("|");
  return completionsAt(marked.replace("|", ""), offset, members);
}

const labels = (...given: Parameters<typeof at>): string[] => at(...given)?.options.map(({ label }) => label) ?? [];

it.each([
  { what: "an empty object", text: "{|}", begins: ["From_Account", "AddFriendItem", "AddType", "ForceAddFlags"] },
  { what: "a name that is begun", text: '{ "Fr|', begins: ["From_Account"] },
  {
    what: "the second name",
    text: '{ "From_Account": "id", "|" }',
    begins: ["AddFriendItem", "AddType", "ForceAddFlags"],
  },
  { what: "an item", text: '{ "AddFriendItem": [{ "To_Account": "a" }, { "|', begins: ["To_Account", "Remark"] },
  { what: "values", text: '{ "AddType": "|" }', begins: ['"Add_Type_Single"', '"Add_Type_Both"'] },
  { what: "values without quotation marks", text: '{ "ForceAddFlags": | }', begins: ["0", "1"] },
])("offers the members or values of $what", ({ text, begins }) => {
  expect(labels(text).slice(0, begins.length)).toEqual(begins);
});

it("offers tags, in a list and in a field", () => {
  expect(labels('{ "TagList": ["|', friend_get_list)).toContain('"Tag_SNS_IM_Remark"');
  expect(labels('{ "UpdateItem": [{ "SnsItem": [{ "Tag": "|', friend_update)).toEqual([
    '"Tag_SNS_IM_Remark"',
    '"Tag_SNS_IM_Group"',
  ]);
});

it.each([
  { what: "outside of the body", text: "|" },
  { what: "behind the body", text: "{}|" },
  { what: "in a free text", text: '{ "From_Account": "|" }' },
  { what: "behind a closed text", text: '{ "AddType": "x"|' },
  { what: "in an unknown object", text: '{ "More": { "|" } }' },
])("offers nothing $what", ({ text }) => {
  expect(at(text)).toBeUndefined();
});

it.each([
  { what: "a name with its colon", text: '{ "Fr|om": 1 }', to: '{ "From_Account": 1 }' },
  { what: "a name without one", text: '{ "Fr|" }', to: '{ "From_Account":  }' },
  { what: "a name without its end", text: '{ "Fr|\n}', to: '{ "From_Account": \n}' },
  { what: "a name behind an array", text: '{ "X": [1], "Fr|" }', to: '{ "X": [1], "From_Account":  }' },
  { what: "a value", text: '{ "AddType": "Add|" }', to: '{ "AddType": "Add_Type_Single" }', option: 0 },
])("replaces $what whole", ({ text, to }) => {
  const found = at(text);
  const plain = text.replace("|", "");
  const option = found?.options.find(({ label }) => to.includes(label.replaceAll('"', "")));

  expect(plain.slice(0, found?.from) + option?.apply + plain.slice(found?.to)).toBe(to);
});

it("does not call a member of any case unknown", () => {
  const unknown = Object.entries(trees).flatMap(([operation, members]) =>
    caseNames(operation as Parameters<typeof caseNames>[0]).flatMap((name) => {
      const picked = pick(operation, name);
      const text = picked ? bodyOf(picked) : "";
      return unknownMembers(parser.parse(text), text, members).map((each) => `${operation}.${name}: ${each.name}`);
    }),
  );

  expect(unknown).toEqual([]);
});

it.each([
  {
    body: '{ "FromAccount": "id", "AddFriendItem": [{ "To_Account": "a", "AddSource": "AddSource_Type_A" }] }',
    says: /did you mean From_Account/,
  },
  {
    body: '{ "From_Account": "id", "AddFriendItem": [{ "To_Account": "a", "AddSource": "AddSource_Type_A", "Remrk": "x" }] }',
    says: /^Remrk is unknown \(did you mean Remark\?\)$/,
  },
  {
    body: '{ "From_Account": "id", "AddFriendItem": [{ "To_Account": "a", "AddSource": "AddSource_Type_A", "Zzz": "x" }] }',
    says: /^Zzz is unknown$/,
  },
])("asks what was meant in $body", ({ body, says }) => {
  const problems = problemsOf("friend_add", body, friend_add);

  expect(problems.map(({ message }) => message).join("\n")).toMatch(new RegExp(says.source, "m"));
});

it("knows which object a name two arrays deep belongs to", () => {
  const text = '{ "UpdateItem": [{ "SnsItem": [{ "Tagg": "Tag_SNS_IM_Remark", "Value": "x" }] }] }';

  expect(unknownMembers(parser.parse(text), text, friend_update)).toMatchObject([{ name: "Tagg", meant: "Tag" }]);
});

it("reports in the order of the text, whatever is wrong", () => {
  const body =
    '{ "Zzz": 1, "From_Account": "id", "AddFriendItem": [{ "To_Account": "a", "AddSource": "x", "Yyy": 1 }] }';

  const messages = problemsOf("friend_add", body, friend_add).map(({ message }) => message);

  expect(messages).toEqual(["Zzz is unknown", expect.stringContaining("AddSource"), "Yyy is unknown"]);
});

it("names a misspelt member once, if the message about the request has it", () => {
  const body =
    '{ "From_Acount": "id", "Zzz": 1, "AddFriendItem": [{ "To_Account": "a", "AddSource": "AddSource_Type_A" }] }';

  expect(problemsOf("friend_add", body, friend_add).map(({ message }) => message)).toEqual([
    "From_Account is missing, and From_Acount is unknown; did you mean From_Account",
    "Zzz is unknown",
  ]);
});
