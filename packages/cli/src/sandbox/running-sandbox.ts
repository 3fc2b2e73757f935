import { once } from "node:events";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { json } from "node:stream/consumers";
import type { Settings } from "../settings/sandbox-settings.ts";

/** Milliseconds that a sandbox on this machine has to answer. */
const patience = 1000;

/** The refusal, if a sandbox already listens on the port; else undefined. */
export async function runningAt({ host, port }: Settings): Promise<string | undefined> {
  if (port === 0) return undefined;
  for (const scheme of ["http", "https"]) {
    const url = `${scheme}://${host.includes(":") ? `[${host}]` : host}:${port}`;
    const since = await startOf(url);
    if (since !== undefined) return `already running at ${url} since ${new Date(since).toLocaleString("sv")}`;
  }
  return undefined;
}

/**
 * When the sandbox at the address was started, in Unix milliseconds.
 *
 * Not by fetch: if a server accepts a connection and says nothing, the handshake of fetch keeps the process alive for ten seconds more.
 */
async function startOf(url: string): Promise<number | undefined> {
  const { get } = url.startsWith("https:") ? https : http;
  const asked = get(`${url}/_sandbox/health`, { agent: false, signal: AbortSignal.timeout(patience) });
  try {
    const [response]: IncomingMessage[] = await once(asked, "response");
    const { status, since } = Object(response && (await json(response)));
    return status === "ok" && typeof since === "number" ? since : undefined;
  } catch {
    return undefined;
  }
}
