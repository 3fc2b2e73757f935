import { randomBytes } from "node:crypto";
import { createSandbox, type Sandbox } from "@chat-friends/sandbox";
import { type RunningServer, startServer } from "@chat-friends/sandbox/server";
import { commandName } from "../command-name.ts";
import { type KeptToken, keepControlToken } from "../left-behind.ts";
import { reasonOf } from "../reason-of.ts";
import { isServer } from "../settings/database.ts";
import type { Settings } from "../settings/sandbox-settings.ts";
import { readWorld } from "../settings/world-file.ts";
import { banner } from "./banner.ts";
import { certificate } from "./certificate.ts";
import { openStore } from "./open-store.ts";
import { reportFaults } from "./report-faults.ts";
import { runningAt } from "./running-sandbox.ts";
import { explainStart } from "./start-faults.ts";
import { type Terminal, terminal } from "./terminal.ts";

/** `chat-friends sandbox`: serves until SIGINT or SIGTERM; throws an Error of one sentence if it can't start. */
export async function runSandbox(settings: Settings): Promise<void> {
  const running = await runningAt(settings);
  if (running) throw new Error(running);
  const command = commandName(process.env, process.argv[1]);
  const screen = terminal({ ...settings, command }, process.stdout, Date);
  const controlToken = settings.controlToken ?? randomBytes(24).toString("base64url");
  const data = await placeOf(settings);
  const { sandbox, server } = await start({ ...settings, controlToken }, data, screen);

  const token = settings.controlToken === undefined ? await keptToken(controlToken, server) : undefined;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, async () => {
      token?.remove();
      await server.close();
      screen.flush();
    });
  }
  screen.print(
    await banner({
      settings,
      data,
      url: server.url,
      sandbox,
      token,
      command,
      now: Math.floor(Date.now() / 1000),
    }),
  );
  screen.flush();
}

/** Only a sandbox that listens has the right to the file. Without the file it must not stay, because the command has failed. */
async function keptToken(token: string, server: RunningServer): Promise<KeptToken> {
  try {
    return keepControlToken(token);
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function start(settings: Settings & { controlToken: string }, data: string, screen: Terminal) {
  const world = settings.world === undefined ? undefined : readWorld(settings.world, settings.switches);
  const store = await openStore(settings);
  try {
    const { identity, switches, controlToken } = settings;
    const report = reportFaults(console.error, Date);
    const onError = (error: unknown) => report(reasonOf(error));
    const onCall = settings.quiet ? undefined : screen.call;
    const sandbox = createSandbox({
      ...{ store, identity, switches, controlToken, onError },
      ...(onCall && { onCall }),
      ...(world && { world }),
    });
    return { sandbox, server: await serve(sandbox, settings, data, screen) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Where the data is, without what is secret. */
async function placeOf({ database }: Settings): Promise<string> {
  if (!isServer(database)) return database;
  const { shownAddress } = await import("@chat-friends/sandbox/postgres");
  return shownAddress(database);
}

async function serve(sandbox: Sandbox, settings: Settings, data: string, screen: Terminal): Promise<RunningServer> {
  const { host, port, allowedHosts, allowedOrigins, site } = settings;
  const tls = settings.tls ? await certificate(new Date()) : undefined;
  try {
    await sandbox.ready;
    return await startServer({
      ...{ sandbox, host, port, allowedHosts, allowedOrigins },
      onForeign: screen.foreign,
      ...(tls && { tls }),
      ...(site !== undefined && { site }),
    });
  } catch (cause) {
    throw explainStart(cause, settings, data);
  }
}
