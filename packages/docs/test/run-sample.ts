import { createSandbox, demoIdentity } from "@chat-friends/sandbox";
import { onTestFinished, vi } from "vitest";

/** The result of a sample. */
export interface Ran {
  /** Its output, with a line for each call of the console. */
  readonly lines: readonly string[];
  readonly exports: Readonly<Record<string, unknown>>;
}

const realFetch = globalThis.fetch;
/** A sample runs again, as in a new process, under another address. */
let runs = 0;

/** Runs an unchanged file of samples/. Its own sandbox answers the requests that it sends to the service or to the sandbox of `start`. */
export async function runSample(file: string): Promise<Ran> {
  const lines: string[] = [];
  standIn();
  for (const method of ["log", "warn", "error"] as const) {
    vi.spyOn(console, method).mockImplementation((...values: unknown[]) => {
      lines.push(values.map(shown).join(" "));
    });
  }
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });
  runs += 1;
  return { exports: await import(`${new URL(`../samples/${file}`, import.meta.url).href}?run=${runs}`), lines };
}

/** A sample that starts its own server calls it over its port. */
function standIn(): void {
  const sandbox = createSandbox();
  vi.stubEnv("SDKAPPID", String(demoIdentity.sdkAppId));
  vi.stubEnv("SECRET_KEY", demoIdentity.secretKey);
  vi.stubGlobal("fetch", (request: Request) => {
    const { origin, hostname } = new URL(request.url);
    const isOwnServer = hostname === "127.0.0.1" && origin !== "http://127.0.0.1:4600";
    return isOwnServer ? realFetch(request) : sandbox.fetch(request);
  });
}

/** Text is unchanged. Every other value is JSON with sorted members, because the order of members in a reply has no meaning. */
function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(inOrder(value));
}

function inOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
