import { operations } from "@chat-friends/contract";
import type { CheckedCase } from "./cases.ts";
import type { Target } from "./target.ts";

/** The answer of the target: a status and a text, or why there was no answer. */
export type Answer = { status: number; text: string; fault?: never } | { fault: string };

/**
 * Sends the request of a case, signed; never rejects because of the target or the network.
 *
 * @throws {TypeError} for a baseUrl that is not an address
 */
export async function ask({ baseUrl, fetch, identity }: Target, { operation, request }: CheckedCase): Promise<Answer> {
  const { sdkAppId, identifier } = identity;
  const usersig = identity.usersig();
  // `random` keeps replies out of caches. No cache keeps a POST, so a constant is enough, and all runs are the same.
  const query = { sdkappid: String(sdkAppId), identifier, usersig, random: "0", contenttype: "json" };
  const url = `${addressOf(baseUrl)}${operations[operation].path}?${new URLSearchParams(query)}`;
  const body = JSON.stringify(request);
  const headers = { "Content-Type": "application/json" };
  try {
    // A redirect is not followed, so the signature goes only to the target.
    const response = await fetch(new Request(url, { method: "POST", headers, body, redirect: "manual" }));
    return { status: response.status, text: redact(await response.text(), usersig) };
  } catch (error) {
    return { fault: redact(describe(error), usersig) };
  }
}

/** Without slashes at its end, with which a server may see another path. */
function addressOf(baseUrl: string): string {
  if (/^https?:\/\/[^/?#]+[^?#]*$/.test(baseUrl) && URL.canParse(baseUrl)) return baseUrl.replace(/\/+$/, "");
  throw new TypeError("baseUrl must look like http://127.0.0.1:8080, without a query");
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  if (!(cause instanceof Error)) return message;
  return `${message}: ${"code" in cause ? cause.code : cause.message}`;
}

/** Problems quote replies and errors, and both may quote the URL. Some of them write the `*` of a signature as `%2A`. */
function redact(text: string, usersig: string): string {
  if (usersig === "") return text;
  return text.replaceAll(usersig, "<usersig>").replaceAll(usersig.replaceAll("*", "%2A"), "<usersig>");
}
