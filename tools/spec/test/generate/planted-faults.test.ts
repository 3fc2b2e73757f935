import { cp, readFile, symlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { runToEnd, sharedFolder, temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { ownFolders, run } from "../../src/generate/run.ts";
import { specFolder } from "../../src/model/read-spec.ts";

const contractFolder = join(import.meta.dirname, "../../../../packages/contract");
const redocly = join(specFolder, "node_modules/.bin/redocly");

/** A text of the examples of friend_add, and the text that takes its place. */
interface Fault {
  of: string;
  instead: string;
}

/** Copies the spec into a folder, with faults; gives the path of the copy. */
async function plant(folder: string, faults: readonly Fault[]): Promise<string> {
  const spec = join(folder, "spec");
  await copySources(specFolder, spec);
  const path = join(spec, "examples/friend_add.yaml");
  let text = await readFile(path, "utf8");
  for (const { of, instead } of faults) {
    expect(text).toContain(of);
    text = text.replace(of, instead);
  }
  await writeFile(path, text);
  return spec;
}

async function copySources(from: string, to: string): Promise<void> {
  const isSource = (path: string) => !["node_modules", "dist", "annotated", ".turbo"].includes(basename(path));
  await cp(from, to, { recursive: true, filter: isSource });
}

/** What the linter says of a spec after it was bundled. */
async function bundleAndLint(spec: string): Promise<string[]> {
  await runToEnd(redocly, ["bundle", "openapi.yaml", "--output", "annotated/openapi.json"], { cwd: spec });
  const { stdout } = await runToEnd(redocly, ["lint", "annotated/openapi.json", "--format=json"], { cwd: spec });
  const { problems }: { problems: { message: string }[] } = JSON.parse(stdout);
  return problems.map(({ message }) => message);
}

/** What contract's `check` does with examples that were generated from a copied and bundled spec. */
async function generateAndCheck(folder: string, spec: string) {
  const contract = join(folder, "contract");
  await copySources(contractFolder, contract);
  await symlink(join(contractFolder, "node_modules"), join(contract, "node_modules"));
  await run({ ...ownFolders, spec, out: join(contract, "src"), check: false });
  await runToEnd(process.execPath, ["build/validators.ts"], { cwd: contract });
  return runToEnd(process.execPath, ["build/check-examples.ts"], { cwd: contract });
}

const faults = [
  { fault: "a further member in a request", of: "AddType: Add_Type_Both", instead: "AddKind: Add_Type_Both" },
  { fault: "a further member in a reply", of: "ErrorDisplay: ''", instead: "ErrorShown: ''" },
  { fault: "a further member in an item's result", of: "ResultInfo: ''", instead: "ResultText: ''" },
  { fault: "a number of the wrong type", of: "ForceAddFlags: 1", instead: "ForceAddFlags: forced" },
  { fault: "a text of the wrong type", of: "GroupName: Classmates", instead: "GroupName: [Classmates]" },
];
const said = await bundleAndLint(await plant(sharedFolder(), faults));

it.each(faults)("the linter finds $fault", ({ instead }) => {
  const [member] = instead.split(":");

  expect(said).toContainEqual(
    expect.stringMatching(`must NOT have unevaluated properties .${member}.|.${member}. property type must be`),
  );
});

it("the examples check finds 99 bytes in 33 characters, which the linter accepts, and nothing else", async () => {
  const folder = temporaryFolder();
  const spec = await plant(folder, [{ of: "Remark: remark1", instead: `Remark: ${"好".repeat(33)}` }]);

  expect(await bundleAndLint(spec)).toEqual([]);
  expect(await generateAndCheck(folder, spec)).toEqual({
    exitCode: 1,
    stdout: "",
    stderr: "friend_add, case complete, request AddFriendItem[0]: Remark must not have more than 96 bytes\n",
  });
});
