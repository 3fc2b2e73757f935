import { expect, it } from "vitest";
import { firstViolation } from "../src/validate.ts";

/** A validator that refuses everything with this error. */
const refusing = (error: {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
}) => Object.assign(() => false, { errors: [error] });

it.each([
  ["", "the body"],
  ["/From_Account", "From_Account"],
  ["/AddFriendItem/12/GroupName/0", "AddFriendItem[12].GroupName[0]"],
  ["/accounts/a~1b~0c", "accounts.a/b~c"],
])("the pointer %j is written as %s", (instancePath, name) => {
  const violation = firstViolation(refusing({ instancePath, keyword: "type", params: { type: "string" } }), {});

  expect(violation?.message).toBe(`${name} must be string`);
});

it("the caller names the value itself", () => {
  const error = { instancePath: "", keyword: "type", params: { type: ["string", "integer"] } };

  expect(firstViolation(refusing(error), 0.5, "the item")?.message).toBe("the item must be string or integer");
});

it("a rule without words of its own is named", () => {
  expect(firstViolation(refusing({ instancePath: "/x", keyword: "odd", params: {} }), {})?.message).toBe(
    "x breaks odd",
  );
});

it("nothing is said of a value that is sound", () => {
  expect(firstViolation(() => true, {})).toBeUndefined();
});

it("a validator that refuses without an error is a fault of the build", () => {
  expect(() => firstViolation(() => false, {})).toThrow("without saying why");
});
