import { expect, it } from "vitest";
import { differences } from "../src/examples.ts";

const fields = [
  { Tag: "A", Value: 1 },
  { Tag: "B", Value: 2 },
];

it.each([
  { what: "the order of members", actual: { a: 1, b: { c: 2, d: 3 } }, expected: { b: { d: 3, c: 2 }, a: 1 } },
  {
    what: "the order of the fields of a profile",
    actual: { InfoItem: [{ SnsProfileItem: [...fields].reverse() }] },
    expected: { InfoItem: [{ SnsProfileItem: fields }] },
  },
])("$what does not count", ({ actual, expected }) => {
  expect(differences(actual, expected)).toEqual([]);
});

it.each<{ actual: unknown; expected: unknown; says: string[] }>([
  { actual: { a: 1 }, expected: { a: 2 }, says: ["a is 1, expected 2"] },
  { actual: {}, expected: { a: { b: 1 } }, says: ['a is missing, expected {"b":1}'] },
  { actual: { a: { b: 1 } }, expected: {}, says: ["a is an object, expected none"] },
  { actual: { a: ["x", "y"] }, expected: { a: ["y", "x"] }, says: ['a is ["x","y"], expected ["y","x"]'] },
  { actual: { a: ["x"] }, expected: { a: ["x", "y"] }, says: ['a is ["x"], expected ["x","y"]'] },
  { actual: { a: [{}, 1] }, expected: { a: ["x"] }, says: ['a is an array of objects, expected ["x"]'] },
  { actual: "x", expected: { a: 1 }, says: ['the reply is "x", expected {"a":1}'] },
  { actual: { a: "x".repeat(1000) }, expected: { a: 1 }, says: [`a is "${"x".repeat(95)}, expected 1`] },
  {
    actual: { Item: [{ To: "b" }, { To: "a" }] },
    expected: { Item: [{ To: "a" }, { To: "b" }] },
    says: ['Item[0].To is "b", expected "a"', 'Item[1].To is "a", expected "b"'],
  },
  {
    actual: { Item: [{ To: "a" }] },
    expected: { Item: [{ To: "a" }, { To: "b" }] },
    says: ['Item[1] is missing, expected {"To":"b"}'],
  },
  {
    actual: { InfoItem: [{ SnsProfileItem: [...fields, { Tag: "A", Value: 1 }] }] },
    expected: { InfoItem: [{ SnsProfileItem: fields }] },
    says: ["InfoItem[0].SnsProfileItem has a Tag twice, expected once"],
  },
  {
    actual: { InfoItem: [{ SnsProfileItem: [{ Tag: "A", Value: 1 }] }] },
    expected: { InfoItem: [{ SnsProfileItem: fields }] },
    says: ['InfoItem[0].SnsProfileItem[B] is missing, expected {"Tag":"B","Value":2}'],
  },
  { actual: JSON.parse('{"__proto__": 1}'), expected: {}, says: ["__proto__ is 1, expected none"] },
])("says where $actual is not $expected", ({ actual, expected, says }) => {
  expect(differences(actual, expected)).toEqual(says);
});
