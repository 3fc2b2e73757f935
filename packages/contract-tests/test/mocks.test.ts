import { isDeepStrictEqual } from "node:util";
import type { OperationId } from "@chat-friends/contract";
import { handlerFor } from "@chat-friends/mocks";
import { expect, it } from "vitest";
import { type ContractCase, cases, checkCase } from "../src/index.ts";
import { startMocks } from "./targets/mocks-target.ts";

const { mocks, target } = startMocks();

it.each(cases.filter(hasOwnRequest))("mocks answer $id by its request", async (contractCase) => {
  const verdict = await checkCase(target, contractCase);

  expect(verdict).toEqual({ case: contractCase.id, outcome: "passed" });
});

it.each(cases)("mocks answer $id by its name", async (contractCase) => {
  mocks.use(handlerOf(contractCase));

  const verdict = await checkCase(target, contractCase);

  expect(verdict).toEqual({ case: contractCase.id, outcome: "passed" });
});

/** A request that two cases share does not select one of them. */
function hasOwnRequest({ id, operation, request }: ContractCase): boolean {
  const isTwin = (other: ContractCase) =>
    other.operation === operation && other.id !== id && isDeepStrictEqual(other.request, request);
  return !cases.some(isTwin);
}

function handlerOf<Id extends OperationId>({ operation, name }: ContractCase<Id>) {
  return handlerFor(operation, { case: name });
}
