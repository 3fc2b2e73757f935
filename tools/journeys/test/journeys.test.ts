import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Inputs } from "../src/inputs.ts";
import { respect } from "../src/respect.ts";
import { fileOf, journeys } from "../src/workflows.ts";
import { demoInputs, starredInputs, withSandbox } from "./running-sandbox.ts";
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

it.each(journeys)(
  "%s: every step passes against a fresh sandbox, its reply checked against the schema",
  async (journey) => {
    const { passed, steps } = await withSandbox(world, (url) => respect([fileOf(journey)], url, demoInputs));

    expect(steps.filter(({ failed }) => failed.length > 0)).toEqual([]);
    expect(steps.map(({ stepId }) => stepId)).toEqual(stepIdsIn(fileOf(journey)));
    expect(steps.filter(({ checks }) => !checks.includes("schema check"))).toEqual([]);
    expect(passed).toBe(true);
  },
);

it("the journeys do not affect each other on one server", async () => {
  const { passed } = await withSandbox(world, (url) => respect(journeys.map(fileOf), url, demoInputs));

  expect(passed).toBe(true);
});

it.each([
  { outcome: "passes", inputs: demoInputs },
  { outcome: "fails", inputs: { ...demoInputs, expired: demoInputs.usersig } },
  { outcome: "fails, with a * in its signatures", inputs: { ...starredInputs, expired: starredInputs.usersig } },
])("no signature is printed or reported when a journey $outcome", async ({ inputs }) => {
  const { output, steps } = await withSandbox(world, (url) => respect([fileOf("wrong-signatures")], url, inputs));

  const shown = [output, ...steps.map(({ url }) => decodeURIComponent(url))];
  expect(steps[0]?.url).toContain("usersig=********");
  expect(signaturesOf(inputs)).toHaveLength(5);
  expect(signaturesOf(inputs).filter((signature) => shown.some((text) => text.includes(signature)))).toHaveLength(0);
});

function signaturesOf(inputs: Inputs): string[] {
  return Object.values(inputs).filter((value) => typeof value === "string" && value.length > 100);
}

function stepIdsIn(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(/- stepId: (.+)/g)].flatMap(([, stepId = ""]) => stepId);
}
