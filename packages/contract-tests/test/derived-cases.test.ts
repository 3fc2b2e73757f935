import { type OperationId, operationIds } from "@chat-friends/contract";
import { type Case, type DerivedCaseName, derivedCasesOf } from "@chat-friends/contract/examples";
import { handlerFor } from "@chat-friends/mocks";
import { createSandbox, defaultWorld, parseWorld, type World } from "@chat-friends/sandbox";
import { expect, it } from "vitest";
import { ask } from "../src/ask.ts";
import { problemsOf } from "../src/problems.ts";
import { isScriptable } from "./scriptable.ts";
import { startMocks } from "./targets/mocks-target.ts";

const { mocks, target } = startMocks();
const derived = operationIds.flatMap(derivedOf);

function derivedOf<Id extends OperationId>(operation: Id) {
  return Object.entries<Case>(derivedCasesOf(operation)).map(([name, content]) => ({
    id: `${operation}.${name}`,
    operation,
    mock: () => handlerFor(operation, { case: name as DerivedCaseName<Id> }),
    code: Number(name.replace("code_", "")),
    ...content,
  }));
}

it.each(derived)("mocks answer $id by its name", async ({ mock, ...derivedCase }) => {
  mocks.use(mock());

  const problems = problemsOf(derivedCase, await ask(target, derivedCase));

  expect(problems).toEqual([]);
});

it.each(derived.filter(({ code }) => isScriptable(code)))("a sandbox that scripts it answers $id", async (row) => {
  const sandbox = createSandbox({ world: scriptedWorld(row) });
  const stand = { ...target, fetch: sandbox.fetch };

  const problems = problemsOf(row, await ask(stand, row));

  expect(problems).toEqual([]);
});

interface Reply {
  ErrorCode: number;
  ErrorInfo: string;
  /** The result items of the operation; friend_get_list calls them InfoItem. */
  ResultItem?: Result[];
  InfoItem?: Result[];
}

interface Result {
  To_Account: string;
  ResultCode: number;
  ResultInfo: string;
}

/** The default world with the state that the reply of a derived case needs. */
function scriptedWorld({ operation, response }: { operation: OperationId; response: object }): World {
  const { ErrorCode, ErrorInfo, ResultItem = [], InfoItem = ResultItem } = response as Reply;
  const items = InfoItem.map(({ ResultCode, ...result }) => ({ operation, code: ResultCode, ...result }));
  const scripted = ErrorCode ? [{ operation, code: ErrorCode, ErrorInfo }] : items;
  return parseWorld(JSON.stringify({ ...defaultWorld, scripted }));
}
