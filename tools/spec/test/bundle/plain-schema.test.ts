import { expect, it } from "vitest";
import { plainSchema } from "../../src/bundle/plain-schema.ts";

it.each([
  ["a text", { const: "OK" }, { type: "string", enum: ["OK"] }],
  ["a number", { const: 0 }, { type: "integer", enum: [0] }],
  [
    "a constant with words beside it",
    { description: "Fine.", const: "OK" },
    { type: "string", description: "Fine.", enum: ["OK"] },
  ],
])("%s that is constant becomes a typed enum of one value", (_what, schema, plain) => {
  expect(plainSchema(schema)).toEqual(plain);
});

it("a choice of types becomes an anyOf, each with its own limits", () => {
  const schema = { description: "A value.", type: ["string", "integer"], minimum: 0, maxLength: 500, examples: ["a"] };

  expect(plainSchema(schema)).toEqual({
    description: "A value.",
    examples: ["a"],
    anyOf: [
      { type: "string", maxLength: 500 },
      { type: "integer", minimum: 0 },
    ],
  });
});

it("reaches the members of an object and the branches of a union", () => {
  const schema = { properties: { Tag: { const: "A" } }, oneOf: [{ items: { const: 1 } }] };

  expect(plainSchema(schema)).toEqual({
    properties: { Tag: { type: "string", enum: ["A"] } },
    oneOf: [{ items: { type: "integer", enum: [1] } }],
  });
});

it("does not change a schema of one type", () => {
  expect(plainSchema({ type: "string", maxLength: 5 })).toEqual({ type: "string", maxLength: 5 });
});
