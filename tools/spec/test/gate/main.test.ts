import { join } from "node:path";
import { runToEnd, temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { released } from "../../src/gate/released.ts";
import { raised } from "../../src/gate/version.ts";
import { readBundle } from "../../src/model/bundle.ts";
import { list, property, schema, without } from "./bundle-parts.ts";
import { mutatedBundles } from "./compare.ts";

const { writeMutated } = mutatedBundles();

const main = join(import.meta.dirname, "../../src/gate/main.ts");
const runGate = (...options: string[]) => runToEnd(process.execPath, [main, ...options]);

it("passes a bundle that equals the base", async () => {
  const { exitCode, stdout } = await runGate("--base", released, "--revision", released);

  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^0 changes since \S+; needed: none; declared: none/);
});

it("prints a line per change, the highest bump first, and fails if the version stays", async () => {
  const revision = await writeMutated((document) => {
    schema(document, "AddSource")["description"] = "Source.";
    schema(document, "Remark")["x-max-bytes"] = 90;
    property(document, "FriendAddRequest", "AddFriendItem")["maxItems"] = 2000;
    without(list(schema(document, "FriendAddErrorCode"), "enum"), 30540);
  });
  const { exitCode, stdout } = await runGate("--revision", revision);

  expect(exitCode).toBe(1);
  const { version } = await readBundle(released);
  const next = raised(version, "major");
  expect(stdout.split("\n").map((line) => line.replace(/ changed from ".*/, " changed"))).toEqual([
    "major  Remark: `x-max-bytes` changed from 96 to 90.",
    "major  FriendAddErrorCode: `enum` lost 30540.",
    "minor  FriendAddRequest properties AddFriendItem: `maxItems` changed from 1000 to 2000.",
    "patch  AddSource: `description` changed",
    `4 changes since ${version}; needed: major; declared: none (${version})`,
    `info.version is ${version}; these changes need ${next} or higher`,
    "",
  ]);
});

const unreadable: [what: string, text: string, reason: string][] = [
  ["no JSON", "{", "is not JSON"],
  ["empty", "", "is not JSON"],
  ["a list", "[]", "is not a JSON object"],
  ["not an OpenAPI description", "{}", "is not an OpenAPI description"],
  ["without paths", '{"openapi":"3.1.0","info":{"version":"1.0.0"},"paths":{}}', "has no paths"],
  ["without a version", '{"openapi":"3.1.0","info":{},"paths":{"/a":{}}}', "has no info.version"],
];

it.each(unreadable)("reads no bundle that is %s", async (_what, text, reason) => {
  const path = join(temporaryFolder({ "openapi.json": text }), "openapi.json");

  await expect(readBundle(path)).rejects.toThrow(reason);
});

it.each(["base", "revision"])("fails when the %s is missing", async (side) => {
  const { exitCode, stderr } = await runGate(
    "--base",
    released,
    "--revision",
    released,
    `--${side}`,
    "/nowhere/openapi.json",
  );

  expect(exitCode).toBe(1);
  expect(stderr).toContain("The gate failed, so nothing passes: /nowhere/openapi.json cannot be read");
});
