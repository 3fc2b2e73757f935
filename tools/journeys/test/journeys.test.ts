import { expect, it } from "vitest";
import { respect } from "../src/respect.ts";
import { fileOf, journeys } from "../src/workflows.ts";
import { demoInputs, withSandbox } from "./running-sandbox.ts";
import { shownSignatures } from "./shown-signatures.ts";
import { stepIdsIn } from "./step-ids.ts";
import { world } from "./world.ts";

it("these are the journeys, and another name is refused", () => {
  expect(journeys).toEqual([
    "add-both-ways",
    "import-a-graph",
    "lists-and-sequences",
    "partial-failure",
    "pending-and-refusal",
    "wrong-signatures",
  ]);
  expect(() => fileOf("nope")).toThrow("no journey is called nope; there are add-both-ways, ");
});

// All journeys on one server. Each alone on a fresh one is a part of `proof`.
const together = await withSandbox(world, (url) => respect(journeys.map(fileOf), url, demoInputs));

it("the journeys do not get in each other's way on one server", () => {
  expect(together.passed).toBe(true);
});

it.each(journeys)("%s: every step passes, its reply checked against the schema", (journey) => {
  const expected = stepIdsIn(fileOf(journey));

  const steps = together.steps.filter(({ stepId }) => expected.includes(stepId));

  expect(steps.map(({ stepId }) => stepId)).toEqual(expected);
  expect(steps.filter(({ failed }) => failed.length > 0)).toEqual([]);
  expect(steps.filter(({ checks }) => !checks.includes("schema check"))).toEqual([]);
});

it("no signature is printed or reported when the journeys pass", () => {
  expect(together.steps.filter(({ url }) => url.includes("usersig=********")).length).toBeGreaterThan(5);
  expect(shownSignatures(together, demoInputs)).toEqual([]);
});
