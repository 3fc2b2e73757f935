import { checkPackage, createPackageFromTarballData, type Problem } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

/** The findings of publint and attw in a tarball, one line each. Neither uses the network. */
export async function problemsOf(tarball: Uint8Array<ArrayBuffer>): Promise<string[]> {
  return [...(await layoutProblems(tarball)), ...(await typeProblems(tarball))];
}

async function layoutProblems({ buffer }: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const { messages, pkg } = await publint({ pack: { tarball: buffer } });
  return messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false })}`);
}

async function typeProblems(tarball: Uint8Array): Promise<string[]> {
  const result = await checkPackage(createPackageFromTarballData(tarball));
  if (!result.types) return ["attw: it has no types"];
  return result.problems.filter(concernsModules).map((problem) => `attw: ${problem.kind} at ${placeOf(problem)}`);
}

/** The packages are ES modules only, so a CommonJS file, or a resolver without exports maps, can't load them. YAML is not a module. */
function concernsModules(problem: Problem): boolean {
  if ("entrypoint" in problem && problem.entrypoint.endsWith(".yaml")) return false;
  if ("resolutionKind" in problem) return !["node10", "node16-cjs"].includes(problem.resolutionKind);
  return !("resolutionOption" in problem) || problem.resolutionOption !== "node10";
}

function placeOf(problem: Problem): string {
  if ("entrypoint" in problem) return `${problem.entrypoint} (${problem.resolutionKind})`;
  return "fileName" in problem ? problem.fileName : problem.typesFileName;
}
