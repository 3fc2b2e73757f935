import { appendFile, cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { runToEnd, temporaryFolder } from "@chat-friends/testing";
import { beforeEach, expect, it } from "vitest";
import { run } from "../../src/generate/run.ts";
import { specFolder } from "../../src/model/read-spec.ts";

const main = join(import.meta.dirname, "../../src/generate/main.ts");
const contractSource = join(import.meta.dirname, "../../../../packages/contract/src");
const generated = [
  "errors.gen.ts",
  "examples.gen.ts",
  "explanations.gen.ts",
  "operations.gen.ts",
  "schemas.gen.ts",
  "switches.gen.ts",
  "types.gen.ts",
];

const descriptionsSource = join(import.meta.dirname, "../../../../packages/sandbox/src/descriptions");

let folder: string;
let descriptions: string;

beforeEach(async () => {
  folder = temporaryFolder();
  descriptions = temporaryFolder();
  await cp(descriptionsSource, descriptions, { recursive: true });
});

/** What the command would print. */
function generate({ check = false, spec = specFolder } = {}): Promise<string[]> {
  return run({ spec, out: folder, descriptions, check });
}

it("writes the files of the contract, and the types of the sandbox's descriptions beside them", async () => {
  await rm(join(descriptions, "types.gen.ts"));

  expect(await generate()).toEqual([]);

  expect((await readdir(folder)).sort()).toEqual(generated);
  for (const name of generated) {
    expect(await readFile(join(folder, name), "utf8")).toBe(await readFile(join(contractSource, name), "utf8"));
  }
  const types = await readFile(join(descriptions, "types.gen.ts"), "utf8");
  expect(types).toBe(await readFile(join(descriptionsSource, "types.gen.ts"), "utf8"));
});

it("its README lists every file it writes", async () => {
  const readme = await readFile(join(main, "../README.md"), "utf8");

  const listed = Array.from(readme.matchAll(/^\| `(\S+\.gen\.ts)` /gm), ([, file]) => file);

  expect(listed.sort()).toEqual([...generated, "packages/sandbox/src/descriptions/types.gen.ts"].sort());
});

it("says on the first line of a file which command writes it", async () => {
  const text = await readFile(join(contractSource, "errors.gen.ts"), "utf8");

  expect(text.split("\n")[0]).toBe("// Generated from spec/ by `pnpm generate`. Edit the spec, not this file.");
});

it("--check names stale types of a description that was changed", async () => {
  await cp(contractSource, folder, { recursive: true });
  const file = join(descriptions, "world.schema.json");
  await writeFile(file, (await readFile(file, "utf8")).replace('"Remark":', '"Nickname":'));

  expect(await generate({ check: true })).toEqual([
    expect.stringMatching(/types\.gen\.ts is stale: run pnpm generate$/),
  ]);
});

it("--check passes if the files are as they would be written", async () => {
  await cp(contractSource, folder, { recursive: true });

  expect(await generate({ check: true })).toEqual([]);
});

it("--check names each stale file and the command that writes it, and writes nothing", async () => {
  await cp(contractSource, folder, { recursive: true });
  await appendFile(join(folder, "errors.gen.ts"), "\n");
  await rm(join(folder, "types.gen.ts"));

  const folders = ["--out", folder, "--descriptions", descriptions];
  const { exitCode, stdout, stderr } = await runToEnd(process.execPath, [main, ...folders, "--check"]);

  expect([exitCode, stdout]).toEqual([1, ""]);
  expect(stderr.match(/\w+\.gen\.ts is stale: .*/g)).toEqual([
    "types.gen.ts is stale: run pnpm generate",
    "errors.gen.ts is stale: run pnpm generate",
  ]);
  expect(await readdir(folder)).not.toContain("types.gen.ts");
});

it.each([
  {
    what: "a code without a row",
    check: false,
    fault: { in: "errors.yaml", of: /.*/s, instead: "operations: []\npublic: []\n" },
    problem: "spec/errors.yaml: friend_add lists 30001 and no row is of both",
  },
  {
    what: "a row of no operation, when it should compare",
    check: true,
    fault: { in: "errors.yaml", of: "returned_by: [", instead: "returned_by: [friend_forget, " },
    problem: "spec/errors.yaml: 30001 is returned by friend_forget, which has no list of codes",
  },
  {
    what: "a request without a response",
    check: false,
    fault: { in: "examples/group_get.yaml", of: "  basic:", instead: "  first:" },
    problem: "spec/examples/group_get.yaml: first has no response",
  },
])("refuses a spec whose files would not fit together: $what", async ({ check, fault, problem }) => {
  const spec = join(folder, "spec");
  await cp(specFolder, spec, { recursive: true, filter: (path) => basename(path) !== "node_modules" });
  const file = join(spec, fault.in);
  await writeFile(file, (await readFile(file, "utf8")).replace(fault.of, fault.instead));

  expect(await generate({ spec, check })).toContainEqual(expect.stringContaining(problem));
  expect(await readdir(folder)).toEqual(["spec"]);
});
