import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { beforeEach, expect, it } from "vitest";
import { readSamples } from "../../build/guides/samples.ts";

let folder: string;

beforeEach(() => {
  folder = temporaryFolder({
    "own/deep/a.ts": "open();\n// #region call\ncall();\n// #endregion\n",
    "other/a.ts": "other();\n",
  });
});

it("gives a whole sample or a region of it, by the prefix of its folder and its path", async () => {
  const sample = await readSamples({ "": join(folder, "own"), "other/": join(folder, "other") });

  expect(sample("deep/a.ts")).toBe("open();\ncall();");
  expect(sample("deep/a.ts", "call")).toBe("call();");
  expect(sample("other/a.ts")).toBe("other();");
});

it("names a missing file, and a file without the region", async () => {
  const sample = await readSamples({ "": join(folder, "own") });

  expect(() => sample("other/a.ts")).toThrow("there is no sample other/a.ts");
  expect(() => sample("deep/a.ts", "end")).toThrow("the sample deep/a.ts: the file has no region end");
});
