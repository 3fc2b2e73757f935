// node build.ts PACKAGE...: builds packages and what they need. It is silent unless it takes long or fails.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { quietTools } from "./turbo.ts";

const patience = 3_000;

process.exitCode = await build(process.argv.slice(2));

async function build(packages: readonly string[]): Promise<number> {
  const filters = packages.map((name) => `--filter=${name}`);
  const turbo = spawn("turbo", ["run", "build", ...filters, "--output-logs=errors-only", "--ui=stream"], {
    env: { ...process.env, ...quietTools },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed: Buffer[] = [];
  for (const stream of [turbo.stdout, turbo.stderr]) stream.on("data", (chunk: Buffer) => printed.push(chunk));
  const notice = setTimeout(() => console.error("Building; the first time it takes about a minute."), patience);
  const [code] = await once(turbo, "close");
  clearTimeout(notice);
  if (code !== 0) process.stderr.write(Buffer.concat(printed));
  return code ?? 1;
}
