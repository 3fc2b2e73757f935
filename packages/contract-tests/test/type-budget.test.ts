import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);
const consumer = join(import.meta.dirname, "../consumers/types");

/** The allowed number of type instantiations for a file that calls each operation and narrows each union. It was 22 152 when this limit was set. */
const budget = 25_000;

it("a consumer of the built declarations compiles within its budget of instantiations", async () => {
  const diagnostics = await compile();

  const instantiations = Number(figure(diagnostics, "Instantiations"));
  console.log(`${instantiations} of ${budget} instantiations, checked in ${figure(diagnostics, "Check time")}`);
  expect(instantiations).toBeLessThanOrEqual(budget);
});

/** The compiler's own figures. Rejects if the consumer does not compile. */
async function compile(): Promise<string> {
  const { stdout } = await run("tsc", ["--project", consumer, "--extendedDiagnostics", "--pretty", "false"]);
  return stdout;
}

function figure(diagnostics: string, name: string): string {
  const [, value] = diagnostics.match(new RegExp(`^${name}: +(\\S+)$`, "m")) ?? [];
  if (value === undefined) throw new Error(`the compiler no longer prints ${name}`);
  return value;
}
