import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";

const folder = join(import.meta.dirname, "../../../../.github/workflows");
const workflows = readdirSync(folder).map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));

it("there are four workflows", () => {
  expect(workflows.map(({ file }) => file)).toEqual(["ci.yml", "docs.yml", "newest.yml", "release.yml"]);
});

it.each(workflows)("$file pins each action by its full commit and says which version that is", ({ text }) => {
  const actions = text.match(/uses: .*/g) ?? [];

  expect(actions.length).toBeGreaterThan(0);
  for (const action of actions) expect(action).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

it.each(workflows)("$file says what its token may do, and keeps none in the checkout", ({ text }) => {
  const { permissions, jobs } = parse(text);
  const checkouts = Object.values<Job>(jobs).map(({ steps }) => steps.find(({ uses }) => uses?.includes("checkout")));

  expect(permissions).toMatchObject({ contents: expect.stringMatching(/^(read|write)$/) });
  for (const checkout of checkouts) expect(checkout?.with).toMatchObject({ "persist-credentials": false });
});

it.each(["ci.yml", "newest.yml", "release.yml"])("%s runs the one test command", (file) => {
  const steps = Object.values<Job>(parse(readFileSync(join(folder, file), "utf8")).jobs).flatMap((job) => job.steps);

  expect(steps).toContainEqual({ run: ".ci/run" });
});

it("publishes the site only for a commit of main, and only after `ci` has passed for it", () => {
  const { on, jobs } = parse(readFileSync(join(folder, "docs.yml"), "utf8"));
  const { name } = parse(readFileSync(join(folder, "ci.yml"), "utf8"));
  const [checkout] = jobs.deploy.steps;

  expect(on).toEqual({ workflow_run: { workflows: [name], types: ["completed"], branches: ["main"] } });
  expect(jobs.deploy.if).toContain("github.event.workflow_run.conclusion == 'success'");
  expect(jobs.deploy.if).toContain("github.event.workflow_run.event == 'push'");
  expect(checkout.with.ref).toMatch(/^\S+ github\.event\.workflow_run\.head_sha \S+$/);
});

it("runs each week with the newest versions of the tools that users bring", () => {
  const { on, jobs } = parse(readFileSync(join(folder, "newest.yml"), "utf8"));

  expect(on.schedule).toHaveLength(1);
  expect(jobs.test.strategy.matrix.dependency).toEqual(["msw", "openapi-fetch", "node"]);
});

interface Job {
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
}
