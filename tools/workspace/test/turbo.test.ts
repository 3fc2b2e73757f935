import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { readOutcomes, removeSummaries, type TurboSummary } from "../src/turbo.ts";

const earlier: TurboSummary = { tasks: [] };
const later: TurboSummary = {
  tasks: [
    { package: "contract", task: "check", cache: { status: "HIT" }, execution: { exitCode: 0 } },
    { package: "contract", task: "test", cache: { status: "MISS" }, execution: { exitCode: 3 } },
    { package: "docs", task: "check", cache: { status: "MISS" }, execution: { exitCode: null } },
    { package: "docs", task: "test:browser", cache: { status: "MISS" } },
  ],
};
const summaries = { ".turbo/runs/3MPb.json": later, ".turbo/runs/3MPa.json": earlier };

it("reads the result of each task of the latest run; a task that never ended has failed", () => {
  expect(readOutcomes(temporaryFolder(summaries))).toEqual([
    { package: "contract", task: "check", exitCode: 0, cached: true },
    { package: "contract", task: "test", exitCode: 3, cached: false },
    { package: "docs", task: "check", exitCode: 1, cached: false },
    { package: "docs", task: "test:browser", exitCode: 1, cached: false },
  ]);
});

it("finds no outcome after the summaries are removed", () => {
  const root = temporaryFolder(summaries);

  removeSummaries(root);

  expect(readOutcomes(root)).toEqual([]);
});
