import { expect, it } from "vitest";
import { released } from "../../src/gate/released.ts";
import { declaredBump, raised } from "../../src/gate/version.ts";
import { readBundle } from "../../src/model/bundle.ts";
import type { Json } from "../../src/model/json.ts";
import { object, schema } from "./bundle-parts.ts";
import { mutatedBundles } from "./compare.ts";

const { compareMutated } = mutatedBundles();

const reworded = (document: Json) => Object.assign(schema(document, "Remark"), { description: "A remark." });
const widened = (document: Json) =>
  Object.assign(schema(document, "FriendAddSuccess"), {
    required: ["ErrorDisplay", "ResultItem", "ActionStatus", "ErrorCode", "ErrorInfo"],
  });
const narrowed = (document: Json) => Object.assign(schema(document, "AddSource"), { maxLength: 20 });

const changes = { patch: reworded, minor: widened, major: narrowed };

it.each([
  ["1.0.0", "1.0.0", "none"],
  ["1.0.0", "1.0.1", "patch"],
  ["1.0.9", "1.0.10", "patch"],
  ["1.0.4", "1.1.0", "minor"],
  ["1.9.4", "2.0.0", "major"],
])("from %s to %s the declared bump is %s", (base, revision, bump) => {
  expect(declaredBump(base, revision)).toBe(bump);
});

it.each([
  ["1.0.1", "1.0.0"],
  ["1.1.0", "1.0.9"],
  ["2.0.0", "1.9.9"],
])("refuses to go from %s back to %s", (base, revision) => {
  expect(() => declaredBump(base, revision)).toThrow(`version ${revision} is lower than the released ${base}`);
});

it.each(["1.0", "v1.0.0", "1.0.0-rc.1", "01.0.0", ""])("refuses the version %j", (version) => {
  expect(() => declaredBump("1.0.0", version)).toThrow("is not of the form 1.2.3");
});

it.each([
  ["none", "1.2.3"],
  ["patch", "1.2.4"],
  ["minor", "1.3.0"],
  ["major", "2.0.0"],
] as const)("a %s change raises 1.2.3 to %s", (bump, version) => {
  expect(raised("1.2.3", bump)).toBe(version);
});

it.each([
  ["patch", "patch", true],
  ["patch", "none", false],
  ["minor", "minor", true],
  ["minor", "patch", false],
  ["major", "major", true],
  ["major", "minor", false],
] as const)("a %s change with a %s version passes: %s", async (needed, declared, passes) => {
  const comparison = await compareMutated((document) => {
    changes[needed](document);
    const info = object(document, "info");
    info["version"] = raised(String(info["version"]), declared);
  });

  expect(comparison).toMatchObject({ needed, declared });
  expect(comparison.problem === undefined).toBe(passes);
});

it("a higher version than needed passes", async () => {
  const comparison = await compareMutated((document) => {
    reworded(document);
    object(document, "info")["version"] = "99.0.0";
  });

  expect(comparison.problem).toBeUndefined();
});

it("says which version the changes need", async () => {
  const { version } = await readBundle(released);
  const { problem } = await compareMutated(narrowed);

  expect(problem).toBe(`info.version is ${version}; these changes need ${raised(version, "major")} or higher`);
});
