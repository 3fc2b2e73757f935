import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readBundle } from "../src/bundle.ts";
import { released } from "../src/places.ts";
import { raised } from "../src/version.ts";
import { list, property, schema, without } from "./bundle-parts.ts";
import { writeMutated } from "./compare.ts";
import { runGate } from "./run.ts";
import { inFolder } from "./temporary-folder.ts";

it("passes a bundle that equals the base", async () => {
  const { code, stdout } = await runGate("--base", released, "--revision", released);

  expect(code).toBe(0);
  expect(stdout).toMatch(/^0 changes since \S+; needed: none; declared: none/);
});

it("prints a line per change, the gravest first, and fails when the version stays", async () => {
  const { code, stdout } = await inFolder(async (folder) => {
    const revision = await writeMutated(folder, (document) => {
      schema(document, "AddSource")["description"] = "Source.";
      schema(document, "Remark")["x-max-bytes"] = 90;
      property(document, "FriendAddRequest", "AddFriendItem")["maxItems"] = 2000;
      without(list(schema(document, "FriendAddErrorCode"), "enum"), 30540);
    });
    return runGate("--revision", revision);
  });

  expect(code).toBe(1);
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
  ["no OpenAPI description", "{}", "is no OpenAPI description"],
  ["without paths", '{"openapi":"3.1.0","info":{"version":"1.0.0"},"paths":{}}', "has no paths"],
  ["without a version", '{"openapi":"3.1.0","info":{},"paths":{"/a":{}}}', "has no info.version"],
  [
    "of a version of another form",
    '{"openapi":"3.1.0","info":{"version":"next"},"paths":{"/a":{}}}',
    "not of the form",
  ],
];

it.each(unreadable.flatMap((row) => [["base", ...row] as const, ["revision", ...row] as const]))(
  "fails when the %s is %s",
  async (side, _what, text, reason) => {
    const { code, stderr } = await inFolder(async (folder) => {
      const path = join(folder, "openapi.json");
      await writeFile(path, text);
      return runGate("--base", released, "--revision", released, `--${side}`, path);
    });

    expect(code).toBe(1);
    expect(stderr).toContain("The gate failed, so nothing passes: ");
    expect(stderr).toContain(reason);
  },
);

it.each(["base", "revision"])("fails when the %s is missing", async (side) => {
  const { code, stderr } = await runGate(
    "--base",
    released,
    "--revision",
    released,
    `--${side}`,
    "/nowhere/openapi.json",
  );

  expect(code).toBe(1);
  expect(stderr).toContain("The gate failed, so nothing passes: /nowhere/openapi.json cannot be read");
});
