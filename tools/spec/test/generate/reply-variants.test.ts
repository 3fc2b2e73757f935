import { expect, it } from "vitest";
import { closedReplyVariant, openReplyVariant } from "../../src/generate/schema-variants/reply.ts";
import type { Schema } from "../../src/model/schema.ts";

const code: Schema = { type: "integer", enum: [30001], "x-open-at-run-time": true };
const publicCode: Schema = { type: "integer", enum: [60002], "x-open-at-run-time": true };

const field = (tag: Schema, value: Schema): Schema => ({
  type: "object",
  required: ["Tag", "Value"],
  properties: { Tag: tag, Value: value },
});

const fields: Schema = {
  type: "array",
  minItems: 1,
  items: {
    oneOf: [
      field({ const: "A" }, { type: "string", maxLength: 3 }),
      field({ type: "string", pattern: "^B_[a-z]$" }, { type: "integer", minimum: 0 }),
    ],
  },
};

const branch = (ActionStatus: string, ErrorCode: Schema, more: Record<string, Schema> = {}): Schema => ({
  type: "object",
  required: ["ActionStatus", "ErrorCode", ...Object.keys(more)],
  properties: { ActionStatus: { const: ActionStatus }, ErrorCode, ...more },
});

const reply: Schema = {
  oneOf: [branch("OK", { const: 0 }, { Fields: fields }), branch("FAIL", { anyOf: [code, publicCode] })],
};

const open = openReplyVariant(reply);
const closed = closedReplyVariant(reply);

/** The variant's schema of a member after ActionStatus selected the branch. */
function memberOf(variant: Schema, status: string, member: string): Schema | undefined {
  const choice = variant.allOf?.find((each) => each.if?.properties?.["ActionStatus"]?.const === status);
  return choice?.then?.properties?.[member];
}

it("closes every object of the closed variant", () => {
  expect(closed.allOf?.map((choice) => choice.then?.additionalProperties)).toEqual([false, false]);
  expect(memberOf(closed, "OK", "Fields")?.items?.allOf?.map((choice) => choice.then?.additionalProperties)).toEqual([
    false,
    false,
  ]);
});

it("closes no object of the open variant", () => {
  expect(JSON.stringify(open)).not.toContain("additionalProperties");
});

it.each([
  ["closed", closed, { enum: [30001, 60002] }],
  ["open", open, { type: "integer", not: { const: 0 } }],
])("%s: the allowed error codes", (_variant, variant, allowed) => {
  expect(memberOf(variant, "FAIL", "ErrorCode")).toEqual(allowed);
});

it.each([
  ["closed", closed, { type: "string", pattern: "^(A|B_[a-z])$" }],
  ["open", open, { type: "string" }],
])("%s: the allowed tags", (_variant, variant, allowed) => {
  expect(memberOf(variant, "OK", "Fields")?.items?.properties?.["Tag"]).toEqual(allowed);
});

it.each([
  [
    "closed",
    closed,
    [
      { type: "string", maxLength: 3 },
      { type: "integer", minimum: 0 },
    ],
    1,
  ],
  ["open", open, [{ type: "string" }, { type: "integer" }], undefined],
])("%s: the limits that stay", (_variant, variant, values, minItems) => {
  const list = memberOf(variant, "OK", "Fields");

  expect(list?.minItems).toBe(minItems);
  expect(list?.items?.allOf?.map((choice) => choice.then?.properties?.["Value"])).toEqual(values);
});

it("selects the value of a known tag in the open variant too", () => {
  expect(memberOf(open, "OK", "Fields")?.items?.allOf?.map((choice) => choice.if?.properties?.["Tag"])).toEqual([
    { const: "A" },
    { type: "string", pattern: "^B_[a-z]$" },
  ]);
});
