import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { beforeEach, expect, it } from "vitest";
import { readGuides } from "../../build/guides/read-guides.ts";

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

it("reads guides by their order", async () => {
  await writeFile(join(folder, "b.md"), "---\ntitle: B\ndescription: Second.\norder: 2\n---\nText.\n");
  await writeFile(join(folder, "z.md"), "---\ntitle: A\ndescription: First.\norder: 1\n---\n");

  expect(await readGuides(folder)).toEqual([
    { name: "z", title: "A", description: "First.", text: "" },
    { name: "b", title: "B", description: "Second.", text: "Text.\n" },
  ]);
});

it.each(["Text.", "---\ntitle: A\n---\n", "---\ntitle: A\ndescription: First.\norder: first\n---\n"])(
  "refuses a head that isn't whole, naming the file: %j",
  async (source) => {
    await writeFile(join(folder, "odd.md"), source);

    await expect(readGuides(folder)).rejects.toThrow("The guide odd.md must begin with");
  },
);
