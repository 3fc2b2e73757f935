import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import type { Json } from "../../src/model/json.ts";
import { schema } from "./bundle-parts.ts";
import { mutatedBundles } from "./compare.ts";

const { compareMutated } = mutatedBundles();

const narrowed = (document: Json) => void Object.assign(schema(document, "AddSource"), { maxLength: 20 });
const side = { pointer: "#/info/title", value: "a" };
const change = { kind: "modified", typeName: "Info", impact: "patch", verdicts: [], base: side, revision: side };
const report = (changes: unknown) => JSON.stringify({ reportVersion: "1", changes });

/** The gate's comparison with a program that replaces Redocly and prints a text. */
function compareWith(output: string, exitCode = 0) {
  const redocly = `#!${process.execPath}\nprocess.stdout.write(${JSON.stringify(output)});process.exitCode = ${exitCode};`;
  return compareMutated(narrowed, join(temporaryFolder({ redocly }), "redocly"));
}

it("accepts a report of the known form", async () => {
  expect((await compareWith(report([change]))).needed).toBe("patch");
});

it.each([
  ["nothing", "", "gave output that is not JSON"],
  ["half a report", '{"reportVersion":"1"', "gave output that is not JSON"],
  ["a report of another version", JSON.stringify({ reportVersion: "2", changes: [change] }), "unknown form"],
  ["a report without changes", JSON.stringify({ reportVersion: "1" }), "unknown form"],
  ["a change that is not an object", report(["x"]), "is not an object"],
  ["a change with an unknown rating", report([{ ...change, impact: "huge" }]), "unknown form"],
  ["a change without a place", report([{ ...change, base: {}, revision: {} }]), "unknown form"],
  ["no change where the bundles differ", report([]), "the bundles differ, and no change was found"],
])("fails when Redocly prints %s", async (_what, output, reason) => {
  await expect(compareWith(output)).rejects.toThrow(reason);
});

it("fails when Redocly fails, whatever it prints", async () => {
  await expect(compareWith(report([change]), 1)).rejects.toThrow("redocly diff failed");
});

it("fails when there is no Redocly", async () => {
  await expect(compareMutated(narrowed, "/nowhere/redocly")).rejects.toThrow("redocly diff failed");
});
