import { operationIds } from "@chat-friends/contract";
import { derivedCasesOf, examples } from "@chat-friends/contract/examples";
import { expect, it } from "vitest";
import { answer } from "../src/answer.ts";
import { signedCall } from "./signed-call.ts";

const cases = Object.entries(examples).flatMap(([operation, named]) =>
  Object.entries(named).map(([name, { request, response }]) => ({ operation, name, request, response })),
);

const defaults = Object.entries(examples).map(([operation, { basic }]) => ({ operation, ...basic }));

it.each(cases)("$operation answers the request of $name with its reply", ({ operation, request, response }) => {
  expect(answer(signedCall(operation, request))).toEqual(response);
});

it.each(defaults)(
  "$operation rewrites its default case for its own request into the same reply",
  ({ operation, request, response }) => {
    const withUnknownMember = { ...request, Unknown: true };

    expect(answer(signedCall(operation, withUnknownMember))).toEqual(response);
  },
);

it.each(operationIds)("%s answers with the default case where derived ones have the same request", (operation) => {
  const { code_60007: derived } = derivedCasesOf(operation);

  expect(answer(signedCall(operation, derived.request))).toEqual(examples[operation].basic.response);
});

it("has cases for every operation", () => {
  expect(Object.keys(examples)).toEqual(operationIds);
});
