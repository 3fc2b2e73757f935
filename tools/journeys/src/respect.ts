import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Inputs, withoutSignatures } from "./inputs.ts";
import { type Step, stepsOf } from "./report.ts";

export interface Run {
  passed: boolean;
  /** The calls, in order; a workflow ends at its first failed step. */
  steps: Step[];
  /** The output of Redocly, with signatures masked. */
  output: string;
}

const folder = join(import.meta.dirname, "..");
const redocly = join(folder, "node_modules/.bin/redocly");

/**
 * Runs journeys against a server, such as `http://127.0.0.1:4600`.
 * @throws Error when Redocly leaves no report
 */
export async function respect(files: readonly string[], server: string, inputs: Inputs): Promise<Run> {
  const scratch = await mkdtemp(join(tmpdir(), "journeys-"));
  try {
    const file = join(scratch, "report.json");
    const { passed, printed } = await runRedocly(["respect", ...files, "--json-output", file], {
      // In the environment, because `ps` shows a command line.
      REDOCLY_CLI_RESPECT_SERVER: `friends=${server}`,
      REDOCLY_CLI_RESPECT_INPUT: JSON.stringify(inputs),
    });
    const output = withoutSignatures(printed, inputs);
    const report = withoutSignatures(await readReport(file, output), inputs);
    return { passed, output, steps: stepsOf(JSON.parse(report)) };
  } finally {
    await rm(scratch, { recursive: true });
  }
}

async function readReport(file: string, output: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new Error(`redocly respect left no report\n${output}`, { cause });
  }
}

function runRedocly(
  args: string[],
  environment: Record<string, string>,
): Promise<{ passed: boolean; printed: string }> {
  const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const env = { ...process.env, ...quiet, ...environment };
  return new Promise((resolve) => {
    execFile(redocly, args, { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
      resolve({ passed: error === null, printed: withoutReportPath(stdout + stderr) }),
    );
  });
}

/** The report is a temporary file, which does not exist any more when this is read. */
function withoutReportPath(output: string): string {
  return output.replace(/^.*JSON logs saved in .*\n/m, "");
}
