import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { sharedFolder, temporaryFolder, writeFiles } from "../src/index.ts";

const made: string[] = [];

// Hooks run in reverse order, so this one runs after the folder's own.
afterAll(() => expect(existsSync(shared)).toBe(false));
const shared = sharedFolder({ "kept.txt": "for every test" });

it("has the given files: text unchanged, a value as JSON, in the folders they need", () => {
  const folder = temporaryFolder({ "a.txt": "text", "deep/er/b.json": { c: 1 } });
  made.push(folder);

  expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("text");
  expect(readFileSync(join(folder, "deep/er/b.json"), "utf8")).toBe('{"c":1}');
});

it("is removed after its test, and new each time", () => {
  expect(made.map((folder) => existsSync(folder))).toEqual([false]);
  expect(temporaryFolder()).not.toBe(temporaryFolder());
});

it("a shared folder stays after a test", () => {
  writeFiles(shared, { "more.txt": "later" });

  expect(readFileSync(join(shared, "kept.txt"), "utf8")).toBe("for every test");
});
