import { mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { createSandbox, memoryStore, parseWorld, type Sandbox, type Store, type World } from "@chat-friends/sandbox";
import { type RunningServer, startServer } from "@chat-friends/sandbox/server";
import { sqliteStore } from "@chat-friends/sandbox/sqlite";
import { type Environment, readEnvironment, type Settings } from "./environment.ts";
import { greeting } from "./greeting.ts";
import { defaultDatabase } from "./variables.ts";

export interface SandboxCommand {
  /** Folder of the built docs. */
  site?: string;
  environment: Environment;
}

/** `chat-friends sandbox`: serves until SIGINT or SIGTERM; throws an Error of one sentence where it can't start. */
export async function runSandbox({ site, environment }: SandboxCommand): Promise<void> {
  const settings = readEnvironment(environment);
  const world = settings.world ? readWorld(settings.world) : undefined;
  const store = openStore(settings);
  const server = await serve(makeSandbox(settings, store, world), settings, site).catch((error: unknown) => {
    store.close();
    throw error;
  });
  closeOnSignal(server);
  console.log(greeting({ settings, url: server.url, hasDocs: site !== undefined, now: Math.floor(Date.now() / 1000) }));
}

function readWorld(file: string): World {
  try {
    return parseWorld(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new Error(`CHAT_FRIENDS_WORLD=${file} can't be used: ${reasonOf(cause)}`, { cause });
  }
}

function openStore({ database }: Settings): Store {
  if (database === "memory") return memoryStore();
  if (database === defaultDatabase) mkdirSync(dirname(database), { recursive: true });
  return sqliteStore({ file: database });
}

function makeSandbox(
  { identity, accounts, strict, database, ...settings }: Settings,
  store: Store,
  world?: World,
): Sandbox {
  if (world && !store.isEmpty(identity.sdkAppId)) {
    store.close();
    throw new Error(
      `CHAT_FRIENDS_WORLD=${settings.world} would be lost on CHAT_FRIENDS_DATABASE=${database}, which already holds data: name another file, or leave one of the two out`,
    );
  }
  const onError = (error: unknown) => console.error(`chat-friends: a call failed: ${reasonOf(error)}`);
  return createSandbox({ store, identity, accounts, strict, onError, ...(world && { world }) });
}

async function serve(sandbox: Sandbox, { host, port }: Settings, site?: string): Promise<RunningServer> {
  try {
    return await startServer({ sandbox, host, port, ...(site !== undefined && { site }) });
  } catch (cause) {
    if (!isListenFault(cause)) throw cause;
    throw new Error(`can't listen on ${host}, port ${port}: ${reasonOf(cause)}`, { cause });
  }
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
  const { code, message } =
    cause instanceof Error ? (cause as NodeJS.ErrnoException) : { code: "", message: String(cause) };
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
      return message;
  }
}
