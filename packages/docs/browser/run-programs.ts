import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** What a program did. */
export interface Ran {
  readonly file: string;
  readonly lines: number;
  /** Calls that it sent to the sandbox. */
  readonly calls: number;
  readonly error?: string;
}

const run = promisify(execFile);
// A program finds the clone's packages from here.
const reports = fileURLToPath(new URL("../.reports/", import.meta.url));

/** Runs each program in Node, one after the other; one that does not end is stopped. What a program sends to an official host goes to the sandbox. */
export async function runPrograms(
  files: Readonly<Record<string, string>>,
  programs: readonly string[],
  sandbox: { url: string; sdkAppId: number; secretKey: string },
): Promise<Ran[]> {
  await mkdir(reports, { recursive: true });
  const folder = await mkdtemp(join(reports, "pasted-"));
  try {
    for (const [file, text] of Object.entries({ ...files, "run.ts": runner(programs, sandbox.url) })) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    const env = { ...process.env, SDKAPPID: String(sandbox.sdkAppId), SECRET_KEY: sandbox.secretKey };
    const { stdout } = await run(process.execPath, [join(folder, "run.ts")], { env, maxBuffer: 1e8, timeout: 50_000 });
    return JSON.parse(stdout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Its output is the result as JSON, so the programs get another console. */
function runner(programs: readonly string[], url: string): string {
  return `const { fetch: send, console: own } = globalThis;
let calls = 0;
let lines = 0;
globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  const { protocol, origin, pathname, search } = new URL(request.url);
  if (protocol === "http:" && origin !== ${JSON.stringify(url)}) return send(request);
  calls += 1;
  return send(new Request(${JSON.stringify(url)} + pathname + search, request));
};
const count = () => void (lines += 1);
globalThis.console = { ...own, log: count, warn: count, error: count };
const ran = [];
for (const file of ${JSON.stringify(programs)}) {
  calls = 0;
  lines = 0;
  const error = await import("./" + file).then(() => undefined, (thrown) => String(thrown?.stack ?? thrown));
  ran.push({ file, lines, calls, error });
}
own.log(JSON.stringify(ran));
process.exit();
`;
}
