import { cp, readFile, symlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { runToEnd, temporaryFolder } from "@chat-friends/testing";
import { beforeEach, expect, it } from "vitest";
import { specFolder } from "../../src/model/read-spec.ts";

const contractFolder = join(import.meta.dirname, "../../../../packages/contract");
const redocly = join(specFolder, "node_modules/.bin/redocly");
const generator = join(import.meta.dirname, "../../src/generate/main.ts");

/** A copy of the spec and of the contract, to plant faults in. */
let folder: string;
let spec: string;
let contract: string;

beforeEach(async () => {
  folder = temporaryFolder();
  spec = join(folder, "spec");
  contract = join(folder, "contract");
  const sources = (path: string) => !["node_modules", "dist", "annotated", ".turbo"].includes(basename(path));
  await cp(specFolder, spec, { recursive: true, filter: sources });
  await cp(contractFolder, contract, { recursive: true, filter: sources });
  await symlink(join(contractFolder, "node_modules"), join(contract, "node_modules"));
});

async function plant(fault: { in: string; instead: string; of: string }): Promise<void> {
  const path = join(spec, fault.in);
  const text = await readFile(path, "utf8");
  expect(text).toContain(fault.of);
  await writeFile(path, text.replace(fault.of, fault.instead));
}

async function run(program: string, parameters: string[], cwd: string) {
  const { exitCode, stdout, stderr } = await runToEnd(program, parameters, { cwd });
  return { code: exitCode, output: stdout + stderr };
}

async function bundleAndLint() {
  await run(redocly, ["bundle", "openapi.yaml", "--output", "annotated/openapi.json"], spec);
  return run(redocly, ["lint", "annotated/openapi.json"], spec);
}

/** What contract's `check` does with examples that were generated from the copied spec. */
async function generateAndCheck() {
  await run(process.execPath, [generator, "--spec", spec, "--out", join(contract, "src")], folder);
  await run(process.execPath, ["build/validators.ts"], contract);
  return run(process.execPath, ["build/check-examples.ts"], contract);
}

it("the spec as it stands passes the linter and the examples check", async () => {
  expect((await bundleAndLint()).code).toBe(0);
  expect(await generateAndCheck()).toEqual({ code: 0, output: "" });
});

it.each([
  ["a further member in a request", "AddType: Add_Type_Both", "AddKind: Add_Type_Both", "AddKind"],
  ["a further member in a reply", "ErrorDisplay: ''", "ErrorShown: ''", "ErrorShown"],
  ["a further member in an item's result", "ResultInfo: ''", "ResultText: ''", "ResultText"],
  ["a number of the wrong type", "ForceAddFlags: 1", "ForceAddFlags: forced", "ForceAddFlags"],
  ["a text of the wrong type", "GroupName: Classmates", "GroupName: [Classmates]", "GroupName"],
])("the linter finds %s", async (_fault, of, instead, member) => {
  await plant({ in: "examples/friend_add.yaml", instead, of });

  const { code, output } = await bundleAndLint();

  expect(code).toBe(1);
  expect(output).toContain(member);
});

it("the examples check finds 99 bytes in 33 characters, which the linter lets pass", async () => {
  await plant({ in: "examples/friend_add.yaml", instead: `Remark: ${"好".repeat(33)}`, of: "Remark: remark1" });

  expect((await bundleAndLint()).code).toBe(0);
  expect(await generateAndCheck()).toEqual({
    code: 1,
    output: "friend_add, case complete, request AddFriendItem[0]: Remark must not have more than 96 bytes\n",
  });
});
