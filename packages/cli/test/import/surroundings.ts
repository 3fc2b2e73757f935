import { createSandbox, type Sandbox, type SandboxOptions } from "@chat-friends/sandbox";
import { startServer } from "@chat-friends/sandbox/server";
import { onTestFinished } from "vitest";
import { type ImportContext, type ImportOptions, importFile } from "../../src/import/import-file.ts";

/** An empty sandbox on a port, where every UserID exists. */
export async function target(options: Partial<SandboxOptions> = {}): Promise<{ sandbox: Sandbox; url: string }> {
  const sandbox = createSandbox({ switches: { accounts: "open" }, world: {}, ...options });
  const server = await startServer({ sandbox, host: "127.0.0.1", port: 0 });
  onTestFinished(() => server.close());
  return { sandbox, url: server.url };
}

export interface Ran {
  /** The exit code; undefined where it threw. */
  code: number | undefined;
  /** The name and the message of what it threw. */
  thrown: string | undefined;
  stdout: string;
  stderr: string;
}

/** Imports a file, and takes what it prints. */
export async function importing(
  file: string,
  options: Partial<ImportOptions> & { target: string },
  {
    isTTY = false,
    signal = new AbortController().signal,
    environment = {},
    clock = Date,
  }: Partial<ImportContext> & { isTTY?: boolean } = {},
): Promise<Ran> {
  const printed = { stdout: "", stderr: "" };
  const write = (stream: "stdout" | "stderr") => (text: string) => {
    printed[stream] += text;
  };
  const surroundings: ImportContext = {
    ...{ environment, clock, signal },
    stdout: { write: write("stdout") },
    stderr: { isTTY, write: write("stderr") },
    resumeLine: "RESUME",
  };
  const defaults = { sdkappid: 1400000000, admin: "administrator", rate: 200 };
  try {
    return { code: await importFile(file, { ...defaults, ...options }, surroundings), thrown: undefined, ...printed };
  } catch (error) {
    const thrown = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { code: undefined, thrown, ...printed };
  }
}

/** A file of so many owners with so many friends each. */
export function graph(owners: number, friends: number): string {
  const rows = Array.from({ length: owners * friends }, (_, index) => {
    const [owner, friend] = [Math.floor(index / friends), index % friends];
    return `owner${owner},friend${friend},AddSource_Type_Web,remark ${owner} ${friend},list${friend % 3}\n`;
  });
  return `From_Account,To_Account,AddSource,Remark,GroupName\n${rows.join("")}`;
}
