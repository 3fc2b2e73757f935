import { cases, checkCase } from "@chat-friends/contract-tests";
import { expect, it } from "vitest";
import { target } from "./target.ts";

it.each(cases)("answers $id", async (contractCase) => {
  expect(await checkCase(target, contractCase)).toEqual({
    case: contractCase.id,
    outcome: "passed",
  });
});
