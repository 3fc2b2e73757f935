import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Json } from "../src/json.ts";
import { schema } from "./bundle-parts.ts";
import { verdictOn } from "./compare.ts";
import { inFolder } from "./temporary-folder.ts";

const narrowed = (document: Json) => void Object.assign(schema(document, "AddSource"), { maxLength: 20 });
const side = { pointer: "#/info/title", value: "a" };
const change = { kind: "modified", typeName: "Info", impact: "patch", verdicts: [], base: side, revision: side };
const report = (changes: unknown) => JSON.stringify({ reportVersion: "1", changes });

/** The gate's verdict with a program in Redocly's place that prints a text. */
function verdictWith(output: string, exitCode = 0) {
  return inFolder(async (folder) => {
    const program = join(folder, "redocly");
    const script = `#!${process.execPath}\nprocess.stdout.write(${JSON.stringify(output)});process.exitCode = ${exitCode};`;
    await writeFile(program, script, { mode: 0o755 });
    return verdictOn(narrowed, program);
  });
}

it("takes a report of the known form", async () => {
  expect((await verdictWith(report([change]))).needed).toBe("patch");
});

it.each([
  ["nothing", "", "gave no JSON"],
  ["half a report", '{"reportVersion":"1"', "gave no JSON"],
  ["a report of another version", JSON.stringify({ reportVersion: "2", changes: [change] }), "unknown form"],
  ["a report without changes", JSON.stringify({ reportVersion: "1" }), "unknown form"],
  ["a change that is no object", report(["x"]), "is no object"],
  ["a change with an unknown rating", report([{ ...change, impact: "huge" }]), "unknown form"],
  ["a change without a place", report([{ ...change, base: {}, revision: {} }]), "unknown form"],
  ["no change where the bundles differ", report([]), "the bundles differ, and no change was found"],
])("fails when Redocly prints %s", async (_what, output, reason) => {
  await expect(verdictWith(output)).rejects.toThrow(reason);
});

it("fails when Redocly fails, whatever it prints", async () => {
  await expect(verdictWith(report([change]), 1)).rejects.toThrow("redocly diff failed");
});

it("fails when there is no Redocly", async () => {
  await expect(verdictOn(narrowed, "/nowhere/redocly")).rejects.toThrow("redocly diff failed");
});
