import { expect, it, onTestFinished } from "vitest";
import { chunkLength, moveMembers, readMembers } from "../../src/stores/sqlite/list-chunks.ts";
import { openDatabase } from "../../src/stores/sqlite/open-database.ts";
import { prepareStatements } from "../../src/stores/sqlite/statements.ts";
import { temporaryFile } from "../support/temporary-folder.ts";

/** An empty list of an owner, and what the file holds of it. */
function openList() {
  const database = openDatabase(temporaryFile());
  onTestFinished(() => database.close());
  const statements = prepareStatements(database);
  statements.putList.run(1, 1, "work", 0);
  const chunks = () => statements.listChunks.all(1, 1).map(([, text]) => text);
  return {
    move: (left: string[], joined: string[]) =>
      moveMembers(statements, 1, 1, { left: new Set(left), joined: new Set(joined) }),
    chunks,
    members: () => readMembers(chunks()),
    size: () => statements.lists.get(1)?.[2],
  };
}

const numbered = (count: number, from = 1) =>
  Array.from({ length: count }, (_empty, index) => `friend ${index + from}`);

it("members are read in the order of joining, over many chunks and many calls", () => {
  const { move, members, size, chunks } = openList();

  for (let call = 0; call < 50; call += 1) move([], numbered(7, call * 7));

  expect(members()).toEqual(numbered(350, 0));
  expect(size()).toBe(350);
  for (const chunk of chunks()) expect(chunk.length).toBeLessThanOrEqual(chunkLength);
  expect(chunks().length).toBeLessThan(8);
});

it("who leaves is gone from the middle, and who comes back is last", () => {
  const { move, members, size } = openList();
  move([], numbered(300));

  move(["friend 1", "friend 150", "friend 300"], ["friend 150", "new"]);

  const kept = numbered(300).filter((name) => !["friend 1", "friend 150", "friend 300"].includes(name));
  expect(members()).toEqual([...kept, "friend 150", "new"]);
  expect(size()).toBe(299);
});

it("an empty chunk is removed, and a list without members has no chunk", () => {
  const { move, members, size, chunks } = openList();
  move([], numbered(300));
  const before = chunks().length;

  move(numbered(150), []);
  expect(chunks().length).toBeLessThan(before);
  move(numbered(150, 151), []);

  expect([chunks(), members(), size()]).toEqual([[], [], 0]);
  move([], ["again"]);
  expect([members(), size()]).toEqual([["again"], 1]);
});

it("who was no member can't leave, and the size stays", () => {
  const { move, members, size } = openList();
  move([], ["a", "b"]);

  move(["c"], []);

  expect([members(), size()]).toEqual([["a", "b"], 2]);
});

it("a name with quotes, commas and brackets is a member like any other", () => {
  const { move, members } = openList();
  const odd = ['a","b', "[c]", "日本", "\\"];
  move([], [...odd, "plain"]);

  move(["plain"], []);

  expect(members()).toEqual(odd);
});
