import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sharedFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { readSample } from "../build/home/first-call.ts";

const folder = sharedFolder();

it("shows the sample up to the paragraph of its first call", async () => {
  const path = join(folder, "two-calls.ts");
  await writeFile(path, "import x;\n\nawait chat.POST(1);\nprint();\n\nawait chat.POST(2);\n");

  expect(await readSample(path)).toBe("import x;\n\nawait chat.POST(1);\nprint();");
});

it("fails the build, naming the file, when the sample is missing", async () => {
  await expect(readSample("samples/absent.ts")).rejects.toThrow("samples/absent.ts, but that file can't be read");
});

it("fails the build, naming the file, when the sample makes no call", async () => {
  const path = join(folder, "no-call.ts");
  await writeFile(path, "import x;\n");

  await expect(readSample(path)).rejects.toThrow("no-call.ts, but this file has no .POST( in it");
});
