import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { readOutcomes, removeSummaries, type TurboSummary } from "../src/turbo.ts";

const earlier: TurboSummary = { tasks: [] };
const later: TurboSummary = {
  tasks: [
    {
      package: "contract",
      task: "check",
      cache: { status: "HIT" },
      execution: { exitCode: 0, startTime: 1000, endTime: 1250 },
    },
    {
      package: "contract",
      task: "test",
      cache: { status: "MISS" },
      execution: { exitCode: 3, startTime: 1000, endTime: 31_000 },
    },
    {
      package: "docs",
      task: "check",
      cache: { status: "MISS" },
      execution: { exitCode: null, startTime: 2000, endTime: 2000 },
    },
    { package: "docs", task: "test:browser", cache: { status: "MISS" } },
  ],
};
const summaries = { ".turbo/runs/3MPb.json": later, ".turbo/runs/3MPa.json": earlier };

it("reads the result of each task of the latest run; a task that never ended has failed", () => {
  expect(readOutcomes(temporaryFolder(summaries))).toEqual([
    { package: "contract", task: "check", exitCode: 0, cached: true, seconds: 0.25 },
    { package: "contract", task: "test", exitCode: 3, cached: false, seconds: 30 },
    { package: "docs", task: "check", exitCode: 1, cached: false, seconds: 0 },
    { package: "docs", task: "test:browser", exitCode: 1, cached: false, seconds: 0 },
  ]);
});

it("finds no outcome after the summaries are removed", () => {
  const root = temporaryFolder(summaries);

  removeSummaries(root);

  expect(readOutcomes(root)).toEqual([]);
});
