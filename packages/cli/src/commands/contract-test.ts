import { type Report, runSuite, sandboxTarget, type Verdict } from "@chat-friends/contract-tests";
import { exitCodes } from "../exit-codes.ts";
import type { ControlPlane } from "../target/control-plane.ts";
import { reach } from "../target/reach.ts";
import type { Printed } from "./call.ts";

/** `chat-friends contract-test`: every case of the spec against a running sandbox, each in an app of its own. */
export async function contractTest({ url, token }: ControlPlane): Promise<Printed> {
  const send = async (request: Request) => {
    const { method, headers } = request;
    const body = method === "GET" ? {} : { body: await request.text() };
    return reach(request.url, { method, headers, ...body });
  };
  const report = await runSuite(sandboxTarget({ url, controlToken: token, fetch: send }));
  const isGood = report.failed === 0 && report.notStarted === 0;
  return { stdout: textOf(report), stderr: "", exitCode: isGood ? exitCodes.done : exitCodes.refused };
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
