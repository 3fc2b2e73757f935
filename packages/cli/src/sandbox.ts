import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { excerpt } from "@chat-friends/contract/refuse";
import {
  createSandbox,
  memoryStore,
  parseWorld,
  RefusedError,
  type Sandbox,
  type Store,
  type World,
} from "@chat-friends/sandbox";
import { type RunningServer, startServer } from "@chat-friends/sandbox/server";
import { sqliteStore } from "@chat-friends/sandbox/sqlite";
import { type Environment, readEnvironment, type Settings } from "./environment.ts";
import { greeting } from "./greeting.ts";
import { reportFaults } from "./report-faults.ts";
import { defaultDatabase } from "./variables.ts";

export interface SandboxCommand {
  /** Folder of the built docs. */
  site?: string;
  environment: Environment;
}

/** `chat-friends sandbox`: serves until SIGINT or SIGTERM; throws an Error of one sentence where it can't start. */
export async function runSandbox({ site, environment }: SandboxCommand): Promise<void> {
  const settings = readEnvironment(environment);
  const world = settings.world ? readWorld(settings) : undefined;
  const store = await openStore(settings);
  const controlToken = settings.controlToken || randomBytes(24).toString("base64url");
  const server = await serve(makeSandbox({ ...settings, controlToken }, store, world), settings, site).catch(
    async (error: unknown) => {
      await store.close();
      throw error;
    },
  );
  closeOnSignal(server);
  const now = Math.floor(Date.now() / 1000);
  console.log(greeting({ settings, url: server.url, controlToken, hasDocs: site !== undefined, now }));
}

function readWorld({ world: file, switches }: Settings): World {
  try {
    return parseWorld(readFileSync(file, "utf8"), switches);
  } catch (cause) {
    throw new Error(`CHAT_FRIENDS_WORLD=${excerpt(file, "end")} can't be used: ${reasonOf(cause)}`, { cause });
  }
}

async function openStore({ database }: Settings): Promise<Store> {
  if (database === "memory") return memoryStore();
  if (database === defaultDatabase) mkdirSync(dirname(database), { recursive: true });
  return sqliteStore({ file: database });
}

function makeSandbox({ identity, switches, controlToken }: Settings, store: Store, world?: World): Sandbox {
  const report = reportFaults(console.error, Date);
  const onError = (error: unknown) => report(reasonOf(error));
  return createSandbox({ store, identity, switches, controlToken, onError, ...(world && { world }) });
}

async function serve(sandbox: Sandbox, settings: Settings, site?: string): Promise<RunningServer> {
  const { host, port, allowedHosts, allowedOrigins } = settings;
  await sandbox.ready.catch((cause) => {
    throw isConflict(cause) ? lostWorld(settings, cause) : cause;
  });
  try {
    const options = { sandbox, host, port, allowedHosts, allowedOrigins };
    return await startServer({ ...options, ...(site !== undefined && { site }) });
  } catch (cause) {
    if (!isListenFault(cause)) throw cause;
    throw new Error(`can't listen on ${excerpt(host)}, port ${port}: ${reasonOf(cause)}`, { cause });
  }
}

/** A world was given for a database that holds another already. */
function isConflict(cause: unknown): boolean {
  return cause instanceof RefusedError && cause.reason === "conflict";
}

function lostWorld({ world, database }: Settings, cause: unknown): Error {
  return new Error(
    `CHAT_FRIENDS_WORLD=${excerpt(world, "end")} would be lost on CHAT_FRIENDS_DATABASE=${excerpt(database, "end")}, which already holds data: name another file, or leave one of the two out`,
    { cause },
  );
}

function isListenFault(cause: unknown): boolean {
  const { syscall = "" } = cause as NodeJS.ErrnoException;
  return ["listen", "bind", "getaddrinfo"].includes(syscall);
}

function closeOnSignal(server: RunningServer): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => server.close());
}

/** What a user can act on, for the faults that a wrong setting leads to. */
function reasonOf(cause: unknown): string {
  const { code, syscall, message }: Partial<NodeJS.ErrnoException> =
    cause instanceof Error ? cause : { message: String(cause) };
  switch (code) {
    case "EADDRINUSE":
      return "the port is taken; set CHAT_FRIENDS_PORT to another, or to 0 for any free one";
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return "this machine has no such address; set CHAT_FRIENDS_HOST to one of its own, such as 127.0.0.1";
    case "EACCES":
      return "permission denied";
    case "ENOENT":
      return "no such file";
    case "EISDIR":
      return "it is a folder";
    default:
      // Node's own text repeats the path or the host.
      return syscall === undefined ? (message ?? "") : `${syscall} failed with ${code}`;
  }
}
