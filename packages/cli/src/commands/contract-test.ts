import { excerpt, nearest } from "@chat-friends/contract/refuse";
import {
  type ContractCase,
  cases,
  type Report,
  runSuite,
  sandboxTarget,
  type Verdict,
} from "@chat-friends/contract-tests";
import { exitCodes } from "../exit-codes.ts";
import type { ControlPlane } from "../target/control-plane.ts";
import { reach } from "../target/reach.ts";
import type { Printed } from "./call.ts";

export interface ContractTestOptions {
  /** Operations, and cases such as `friend_add.basic`; all cases if it is empty. */
  case: readonly string[];
  json?: true;
}

/** `chat-friends contract-test`: the cases of the spec against a running sandbox, each in an app of its own. */
export async function contractTest({ url, token }: ControlPlane, options: ContractTestOptions): Promise<Printed> {
  const send = async (request: Request) => {
    const { method, headers } = request;
    const body = method === "GET" ? {} : { body: await request.text() };
    return reach(request.url, { method, headers, ...body });
  };
  const chosen = options.case.length > 0 ? chosenCases(options.case) : cases;
  const report = await runSuite(sandboxTarget({ url, controlToken: token, fetch: send }), chosen);
  const isGood = report.failed === 0 && report.notStarted === 0;
  const stdout = options.json ? eventsOf(report) : textOf(report);
  return { stdout, stderr: "", exitCode: isGood ? exitCodes.done : exitCodes.refused };
}

/** The cases that some names mean, in the order of the spec. */
function chosenCases(names: readonly string[]): ContractCase[] {
  const known = new Set<string>(cases.flatMap(({ id, operation }) => [operation, id]));
  const unknown = names.find((name) => !known.has(name));
  if (unknown === undefined)
    return cases.filter(({ id, operation }) => names.includes(id) || names.includes(operation));
  const meant = nearest(unknown, [...known]);
  throw new Error(
    `--case ${excerpt(unknown)} is no case: ${meant ? `perhaps ${meant}` : "give operations, and cases such as friend_add.basic"}`,
  );
}

function eventsOf({ verdicts, ...total }: Report): string {
  const events = [...verdicts.map((verdict) => ({ event: "verdict", ...verdict })), { event: "ended", ...total }];
  return events.map((event) => JSON.stringify(event)).join("\n");
}

function textOf({ target, passed, failed, notStarted, verdicts }: Report): string {
  const total = `${passed} of ${verdicts.length} passed${failed > 0 ? `, ${failed} failed` : ""}${notStarted > 0 ? `, ${notStarted} not started` : ""}`;
  return [`${target}`, ...verdicts.flatMap(linesOf), total].join("\n");
}

function linesOf(verdict: Verdict): string[] {
  switch (verdict.outcome) {
    case "passed":
      return [`  passed       ${verdict.case}`];
    case "not started":
      return [`  not started  ${verdict.case}: ${verdict.reason}`];
    default:
      return [`  failed       ${verdict.case}`, ...verdict.problems.map((problem) => `               ${problem}`)];
  }
}
