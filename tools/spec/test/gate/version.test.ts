import { expect, it } from "vitest";
import { comparison } from "../../src/gate/gate.ts";
import { type Bump, declaredBump, raised } from "../../src/gate/version.ts";

/** What is said of changes with these bumps, from one version to another. */
function compared(base: string, revision: string, ...bumps: Bump[]) {
  return comparison(base, revision)(bumps.map((bump) => ({ bump, where: "Remark", what: "Changed." })));
}

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
] as const)("a %s change with a %s version passes: %s", (needed, declared, passes) => {
  const { problem, ...rest } = compared("1.2.3", raised("1.2.3", declared), "patch", needed);

  expect(rest).toMatchObject({ needed, declared });
  expect(problem === undefined).toBe(passes);
});

it("a higher version than needed passes", () => {
  expect(compared("1.2.3", "99.0.0", "patch").problem).toBeUndefined();
});

it("says which version the changes need", () => {
  expect(compared("1.2.3", "1.2.3", "patch", "major").problem).toBe(
    "info.version is 1.2.3; these changes need 2.0.0 or higher",
  );
});
