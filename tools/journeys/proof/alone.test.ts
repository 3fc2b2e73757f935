import { expect, it } from "vitest";
import { respect } from "../src/respect.ts";
import { fileOf, journeys } from "../src/workflows.ts";
import { demoInputs, withSandbox } from "../test/running-sandbox.ts";
import { stepIdsIn } from "../test/step-ids.ts";
import { world } from "../test/world.ts";

it.each(journeys)("%s passes alone, against a fresh sandbox", async (journey) => {
  const { passed, steps } = await withSandbox(world, (url) => respect([fileOf(journey)], url, demoInputs));

  expect(passed).toBe(true);
  expect(steps.map(({ stepId }) => stepId)).toEqual(stepIdsIn(fileOf(journey)));
});
