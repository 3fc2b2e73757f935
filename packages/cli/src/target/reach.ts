import { existsSync, readFileSync } from "node:fs";
import tls from "node:tls";
import { certificateFile } from "../left-behind.ts";

/** Milliseconds that a target has to answer. */
const patience = 30_000;

/**
 * A request to the target; throws an Error of one sentence, which names the address without its query, if there is no answer.
 *
 * A redirect is not followed: the signature goes only to the target.
 */
export async function reach(url: string, init: RequestInit): Promise<Response> {
  trustOwnSandbox(url);
  try {
    const timeout = AbortSignal.timeout(patience);
    const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
    return await fetch(url, { ...init, redirect: "manual", signal });
  } catch (error) {
    throw new Error(`can't reach ${new URL(url).origin}: ${whyUnreachable(error)}`);
  }
}

/** Lets this process, and no other, trust the certificate of a sandbox that was started in this folder. */
export function trustOwnSandbox(url: string): void {
  if (!url.startsWith("https:") || !existsSync(certificateFile) || !("setDefaultCACertificates" in tls)) return;
  tls.setDefaultCACertificates([...tls.getCACertificates("default"), readFileSync(certificateFile, "utf8")]);
}

/** The codes of Node and of its fetch that a network gives often. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the name of the host can't be looked up now",
  ECONNRESET: "the connection broke",
  UND_ERR_SOCKET: "the connection broke",
  ETIMEDOUT: "no connection in time",
  UND_ERR_CONNECT_TIMEOUT: "no connection in time",
};

/** The reason by the code of the error, because its text may repeat the whole address with the signature. */
export function whyUnreachable(error: unknown): string {
  if (!(error instanceof Error)) return "the request failed";
  if (error.name === "TimeoutError") return `no answer within ${patience / 1000} s`;
  const { cause } = error;
  if (cause instanceof Error && cause.message === "bad port")
    return "fetch and browsers call no such port, because another protocol has it";
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : error.name;
  const words = reasons[code];
  return words === undefined ? code : `${words} (${code})`;
}
