import { onTestFinished } from "vitest";
import { createSandbox, type SandboxOptions } from "../../src/index.ts";
import { clock } from "../support/sandbox-with.ts";

export const token = "control-token";

/** An answer of the control plane. */
export interface Answer {
  status: number;
  headers: Headers;
  /** JSON. */
  body: unknown;
}

/** A sandbox with its control plane open, and a way to ask it: the body is sent as JSON unless it is text. */
export function openControl(options: SandboxOptions = {}) {
  const sandbox = createSandbox({ clock, controlToken: token, world: { accounts: { ann: {}, ben: {} } }, ...options });
  onTestFinished(() => sandbox.close());

  async function ask(line: string, body?: unknown, authorization: string | null = `Bearer ${token}`): Promise<Answer> {
    const [method = "", path = ""] = line.split(" ");
    const response = await sandbox.fetch(
      new Request(`http://sandbox/_sandbox/${path}`, {
        method,
        ...(authorization !== null && { headers: { authorization } }),
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    );
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  return { sandbox, ask };
}
