// node ready.mjs PACKAGE... -- PROGRAM ARGUMENT...: installs what is missing, checks the version of Node, builds packages with
// what they need, then runs the program. Silent before that, unless it takes long or fails. Plain JavaScript without
// dependencies: a fresh clone runs it on the machine's own Node.
import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";

/** Milliseconds before the first line about what it does, and between two lines about its progress. */
const patience = 5_000;

const root = new URL("../../../", import.meta.url);
const [, pinned] = /^nodeVersion: (\S+)$/m.exec(readFileSync(new URL("pnpm-workspace.yaml", root), "utf8")) ?? [];
const { packageManager } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));

process.exitCode = await main(process.argv.slice(2), process.env);

async function main(words, environment) {
  const split = words.indexOf("--");
  const ready = await makeReady(words.slice(0, split), environment);
  return ready === 0 ? runToEnd(words.slice(split + 1)) : ready;
}

/** Returns the exit code of the first step that fails. */
async function makeReady(packages, environment) {
  const { npm_execpath: pnpm = "", npm_config_user_agent: agent = "" } = environment;
  if (!agent.startsWith("pnpm/")) return refuse(`run it with npx -y ${packageManager}`);
  const installed = await quietly("Installing", pnpm, ["install", "--loglevel=info", "--reporter=append-only"]);
  if (installed !== 0) return installed;

  const node = execFileSync("node", ["--print", "process.versions.node"], { encoding: "utf8" }).trim();
  if (node !== pinned)
    return refuse(
      `chat-friends runs on Node ${pinned}, and this is Node ${node}: run npx -y ${packageManager} install`,
    );

  if (packages.length === 0) return 0;
  const filters = packages.map((name) => `--filter=${name}`);
  return quietly("Building", "turbo", ["run", "build", ...filters, "--output-logs=errors-only", "--ui=stream"]);
}

function refuse(message) {
  console.error(message);
  return 1;
}

/** Runs a program. Its output is shown only if it fails. If it takes long, lines about its progress are shown. */
async function quietly(doing, program, parameters) {
  const telemetryOff = { TURBO_TELEMETRY_DISABLED: "1", REDOCLY_TELEMETRY: "off" };
  const child = spawn(program, parameters, {
    env: { ...process.env, ...telemetryOff },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => printed.push(chunk));
  const said = new Set();
  const timer = setInterval(() => {
    for (const line of [`${doing}; the first time it takes about a minute.`, progressIn(printed)]) {
      if (line !== undefined && !said.has(line)) console.error(line);
      said.add(line);
    }
  }, patience);
  const code = await endOf(child, printed);
  clearInterval(timer);
  if (code !== 0) process.stderr.write(Buffer.concat(printed));
  return code;
}

/** The last line in which pnpm says how many packages it has downloaded. */
function progressIn(printed) {
  const lines = Buffer.concat(printed)
    .toString()
    .match(/^Progress: .*$/gm);
  return lines?.at(-1);
}

/**
 * Gives the exit code of a program that has this terminal. It is started here and not behind `&&`: a shell remembers where
 * it found `node` the first time, and would miss the one that the install has brought.
 */
async function runToEnd([program, ...parameters]) {
  const child = spawn(program, parameters, { stdio: "inherit" });
  // Ctrl-C reaches the program too, which ends in its own way.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  const failures = [];
  const code = await endOf(child, failures);
  process.stderr.write(Buffer.concat(failures));
  return code;
}

/** Waits for the end, and gives the exit code as a shell does: after a signal it is 128 and the signal's number. */
function endOf(child, printed) {
  return new Promise((resolve) => {
    child.on("error", (error) => {
      printed.push(Buffer.from(`${error.message}\n`));
      resolve(1);
    });
    child.on("close", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
