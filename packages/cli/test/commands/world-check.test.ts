import { expect, it } from "vitest";
import { placeOf } from "../../src/settings/place-in-json.ts";
import { runInProcess } from "../support/in-process.ts";
import { runToEnd } from "../support/run-cli.ts";
import { temporaryFile } from "../support/temporary-file.ts";

const world = `{
  "accounts": { "ann": {}, "b.c": { "Tag_Profile_IM_Nick": 5 } },
  "friends": [
    { "From_Account": "ann", "To_Account": "ben" },
    { "From_Account": "ann", "To_Account": "eve", "Remark": 5 }
  ]
}`;

it.each([
  ["a value", "friends[1].Remark must be string", { line: 5, column: 61 }],
  ["a member that is missing", "friends[0].AddTime is missing", { line: 4, column: 5 }],
  ["a name with a dot", "accounts.b.c.Tag_Profile_IM_Nick must be string", { line: 2, column: 60 }],
  ["an array", "friends must not have more than 1 items", { line: 3, column: 14 }],
  ["a place that does not exist", "friends[7].Remark must be string", { line: 3, column: 14 }],
  ["the whole", "the world must be object", { line: 1, column: 1 }],
])("finds the place of %s", (_what, problem, place) => {
  expect(placeOf(problem, world)).toEqual({ ...place, problem });
});

it("counts a character once, however wide it is", () => {
  const text = '{ "friends": [{ "😀é": 1, "Remark": 5 }] }';

  expect(placeOf("friends[0].Remark must be string", text)).toMatchObject({
    line: 1,
    column: [...text].indexOf("5") + 1,
  });
});

it.each([
  ["a comma too many", '{\n  "accounts": {},\n}', 3, 1, "not JSON: property name expected"],
  ["a comment", "{ // no\n}", 1, 3, "not JSON: invalid comment token"],
  ["half a world", '{\n  "accounts": {', 2, 16, "not JSON: close brace expected"],
  ["nothing", "", 1, 1, "not JSON: value expected"],
])("finds the place where JSON breaks: %s", (_what, text, line, column, problem) => {
  expect(placeOf("it is not valid JSON", text)).toMatchObject({ line, problem });
  expect(placeOf("it is not valid JSON", text).column).toBeGreaterThanOrEqual(column - 1);
});

it.each([
  { what: "a wrong member", text: world, said: /^chat-friends: .*world\.json:\d+:\d+: .* must be / },
  {
    what: "a name that is there twice",
    text: '{\n  "accounts": { "ann": {},\n    "ann": { "Tag_Profile_IM_Nick": "Ann" } } }',
    said: /^chat-friends: .*world\.json:3:5: ann is there twice\n$/,
  },
  { what: "broken JSON", text: "{", said: /^chat-friends: .*world\.json:1:\d+: not JSON: / },
])("world check of $what ends with 2, and names its place", async ({ text, said }) => {
  const { code, stdout, stderr } = await runInProcess(["world", "check", temporaryFile("world.json", text)]);

  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(said);
});

it("one name may be in several objects", async () => {
  const text = '{"accounts":{"ann":{"Tag_Profile_IM_Nick":"a"},"ben":{"Tag_Profile_IM_Nick":"b"}}}';

  expect(await runInProcess(["world", "check", temporaryFile("world.json", text)])).toMatchObject({ code: 0 });
});

it("takes a world with the byte order mark of Windows", async () => {
  const file = temporaryFile("world.json", '\ufeff{"accounts":{"ann":{}}}');

  expect(await runInProcess(["world", "check", file])).toMatchObject({ code: 0 });
});

it("world check reads standard input", async () => {
  const ended = await runToEnd({ args: ["world", "check", "-"], folder: ".", input: '{"accounts":{"ann":{}}}' });

  expect(ended).toEqual({ code: 0, stdout: "- is a world\n", stderr: "" });
});
