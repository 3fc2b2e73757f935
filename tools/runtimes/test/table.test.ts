import { expect, it } from "vitest";
import { tableOf } from "../src/report.ts";

it("has a row per check and a column per runtime, with yes, no, or nothing for a check that was not run", () => {
  const reports = [
    { runtime: "Node 1", results: [{ check: "adds" }, { check: "signs" }] },
    { runtime: "Chromium", results: [{ check: "adds", error: "Error: refused" }] },
  ];

  expect(tableOf(reports)).toBe(`| the client | Node 1 | Chromium |
| --- | --- | --- |
| adds | yes | no |
| signs | yes |  |
`);
});
