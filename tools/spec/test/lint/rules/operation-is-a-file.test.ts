import { expect, it } from "vitest";
import { operationIsAFile } from "../../../src/lint/rules/operation-is-a-file.ts";
import { specWhere, specWith } from "../small-spec.ts";

const path = "paths/greet.yaml";

it.each([
  {
    file: "openapi.yaml",
    of: "$ref: paths/greet.yaml",
    instead: "$ref: paths/hello.yaml",
    problem: "openapi.yaml: /v4/sns/greet refers to paths/hello.yaml; move the operation to paths/greet.yaml",
  },
  {
    file: path,
    of: "operationId: greet",
    instead: "operationId: Greet",
    problem: `${path}: operationId is Greet; make it greet`,
  },
  {
    file: path,
    of: "../schemas/greet.yaml#/GreetRequest",
    instead: "../schemas/greet.yaml#/HelloRequest",
    problem: `${path}: the reference to its request schema is ../schemas/greet.yaml#/HelloRequest; make it ../schemas/greet.yaml#/GreetRequest`,
  },
  {
    file: path,
    of: "../schemas/greet.yaml#/GreetReply",
    instead: "../schemas/hello.yaml#/GreetReply",
    problem: `${path}: the reference to its reply schema is ../schemas/hello.yaml#/GreetReply; make it ../schemas/greet.yaml#/GreetReply`,
  },
  {
    file: path,
    of: "$ref: '../examples/greet.yaml#/requests'",
    instead: "",
    problem: `${path}: the reference to its request cases is missing; make it ../examples/greet.yaml#/requests`,
  },
  {
    file: path,
    of: "../examples/greet.yaml#/responses",
    instead: "../examples/greet.yaml#/requests",
    problem: `${path}: the reference to its reply cases is ../examples/greet.yaml#/requests; make it ../examples/greet.yaml#/responses`,
  },
  {
    file: path,
    of: "post:",
    instead: "get: {}\npost:",
    problem: `${path}: get stands beside post; the service answers post only`,
  },
])("refuses $instead in $file", ({ file, of, instead, problem }) => {
  expect(operationIsAFile(specWhere(file, of, instead))).toEqual([problem]);
});

it("refuses a path without its files", () => {
  const spec = specWhere("openapi.yaml", "paths:", "paths:\n  /v4/sns/wave: { $ref: paths/wave.yaml }");

  expect(operationIsAFile(spec)).toEqual(["paths/wave.yaml: the file is missing; write the operation there"]);
});

it("refuses an operation without cases", () => {
  const spec = specWith({
    "openapi.yaml": "{ info: {}, paths: { /v4/sns/wave: { $ref: paths/wave.yaml } } }",
    "paths/wave.yaml": "{ post: { operationId: wave } }",
  });

  expect(operationIsAFile(spec)).toContain("examples/wave.yaml: the file is missing; write the cases there");
});

it("refuses files without a path", () => {
  const spec = specWith({ "paths/wave.yaml": "{}", "examples/wave.yaml": "{}" });

  expect(operationIsAFile(spec)).toEqual([
    "paths/wave.yaml: openapi.yaml has no path /v4/sns/wave; add it, or delete this file",
    "examples/wave.yaml: openapi.yaml has no path /v4/sns/wave; add it, or delete this file",
  ]);
});
