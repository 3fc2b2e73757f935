import type { Settings } from "../settings/sandbox-settings.ts";

/** Milliseconds that a sandbox on this machine has to answer. */
const patience = 1000;

/** What to say where a sandbox listens on the port already; undefined where none does. */
export async function runningAt({ host, port }: Settings): Promise<string | undefined> {
  if (port === 0) return undefined;
  for (const scheme of ["http", "https"]) {
    const url = `${scheme}://${host.includes(":") ? `[${host}]` : host}:${port}`;
    const since = await startOf(url);
    if (since !== undefined) return `already running at ${url} since ${new Date(since).toLocaleString("sv")}`;
  }
  return undefined;
}

/** When the sandbox at the address was started, in Unix milliseconds. */
async function startOf(url: string): Promise<number | undefined> {
  try {
    const response = await fetch(`${url}/_sandbox/health`, { signal: AbortSignal.timeout(patience) });
    const { status, since } = await response.json();
    return status === "ok" && typeof since === "number" ? since : undefined;
  } catch {
    return undefined;
  }
}
