import { expect, it } from "vitest";
import { parseReport } from "../src/report.ts";

const passed = { fullName: "adds", status: "passed" };
const failed = { fullName: "removes", status: "failed" };
const file = { name: "/anywhere/test/friends.test.ts", status: "passed", message: "" };

it.each([
  {
    title: "counts the passed tests of all files",
    files: [
      { ...file, assertionResults: [passed, passed] },
      { ...file, assertionResults: [passed] },
    ],
    report: { passed: 3, failures: [] },
  },
  {
    title: "names each failed test with its file",
    files: [{ ...file, status: "failed", assertionResults: [passed, failed] }],
    report: { passed: 1, failures: ["friends.test.ts: removes"] },
  },
  {
    title: "counts a skipped test as a failure",
    files: [{ ...file, assertionResults: [passed, { fullName: "lists", status: "skipped" }] }],
    report: { passed: 1, failures: ["friends.test.ts: skipped: lists"] },
  },
  {
    title: "counts a file that failed outside its tests as one failure, with the first line of its message",
    files: [{ ...file, status: "failed", message: "Cannot find module\n  at line 1", assertionResults: [] }],
    report: { passed: 0, failures: ["friends.test.ts: Cannot find module"] },
  },
  { title: "finds nothing in a report without files", files: [], report: { passed: 0, failures: [] } },
])("$title", ({ files, report }) => {
  expect(parseReport(JSON.stringify({ testResults: files }))).toEqual(report);
});

it.each(["", '{"testResults":[', "null", "[]", "{}", '{"testResults":1}'])("finds no report in %j", (text) => {
  expect(parseReport(text)).toBeUndefined();
});
