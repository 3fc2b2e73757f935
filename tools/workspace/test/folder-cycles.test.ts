import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderCycles } from "../src/directions/folder-cycles.ts";
import { readSourceFiles } from "../src/directions/source-files.ts";
import { readPackages } from "../src/packages.ts";

const root = join(import.meta.dirname, "../../..");
const packages = readPackages(root);
const files = readSourceFiles(root, packages);

describe("no two folders of src import each other", () => {
  it.each(packages.map(({ manifest }) => manifest.name))("in %s", (name) => {
    const own = files.filter((file) => file.package === name && file.path.startsWith("src/"));

    expect(folderCycles(own)).toEqual([]);
  });
});

const file = (path: string, ...imports: string[]) => ({
  package: "x",
  path,
  text: imports.map((specifier) => `import type { X } from "${specifier}";`).join("\n"),
});

it.each([
  {
    title: "two that import each other",
    files: [file("src/a/one.ts", "../b/two.ts"), file("src/b/three.ts", "../a/four.ts")],
    cycles: ["src/a <-> src/b"],
  },
  {
    title: "two whose inner folders do",
    files: [file("src/a/deep/one.ts", "../../b/two.ts"), file("src/b/three.ts", "../a/deep/one.ts")],
    cycles: ["src/a <-> src/b"],
  },
  {
    title: "two inner ones",
    files: [file("src/a/b/one.ts", "../c/two.ts"), file("src/a/c/two.ts", "../b/one.ts")],
    cycles: ["src/a/b <-> src/a/c"],
  },
  {
    title: "three in a ring",
    files: [file("src/a/x.ts", "../b/x.ts"), file("src/b/x.ts", "../c/x.ts"), file("src/c/x.ts", "../a/x.ts")],
    cycles: ["src/a <-> src/b", "src/a <-> src/c", "src/b <-> src/c"],
  },
])("finds $title", ({ files: given, cycles }) => {
  expect(folderCycles(given)).toEqual(cycles);
});

it.each([
  { title: "one way", files: [file("src/a/one.ts", "../b/two.ts"), file("src/b/two.ts", "../c/three.ts")] },
  {
    title: "a folder and the files beside it",
    files: [file("src/a/one.ts", "../x.ts"), file("src/x.ts", "./a/one.ts")],
  },
  { title: "packages", files: [file("src/a/one.ts", "b/two"), file("src/b/two.ts", "../a/one.ts")] },
])("accepts $title", ({ files: given }) => {
  expect(folderCycles(given)).toEqual([]);
});
