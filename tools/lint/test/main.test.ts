import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Texts } from "../src/read-spec.ts";
import { sound } from "./small-spec.ts";

const main = join(import.meta.dirname, "../src/main.ts");

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lint-"));
});

afterEach(() => rm(folder, { recursive: true }));

async function write(texts: Texts): Promise<void> {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

function run(): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [main, "--spec", folder], (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, output: stdout + stderr });
    });
  });
}

it("ends well and silently on a sound spec", async () => {
  await write(sound);

  expect(await run()).toEqual({ code: 0, output: "" });
});

it("prints every problem, a line each, and fails", async () => {
  await write({ ...sound, "schemas/scalars.yaml": "Name: { description: Name., type: string, maxLength: 10 }" });

  expect(await run()).toEqual({
    code: 1,
    output: `\
spec/schemas/scalars.yaml: Name has no x-source for maxLength; name page and section, or assumed (source-stated)
spec/schemas/scalars.yaml: Name has no example; add examples (scalar-has-constraint-and-example)
`,
  });
});

it.each([
  ["a reference to nothing", { "schemas/scalars.yaml": "Other: { description: Other. }" }, "Name"],
  ["a file that is not YAML", { "ledger.yaml": "- { id: a" }, "at line 1"],
  ["two switches of one name", { "switches.yaml": "{ strict: {}, strict: {} }" }, "unique"],
])("fails on %s", async (_what, texts, said) => {
  await write({ ...sound, ...texts });

  const { code, output } = await run();

  expect(code).toBe(1);
  expect(output).toContain(said);
});
