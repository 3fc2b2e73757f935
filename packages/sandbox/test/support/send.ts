import type { OperationId } from "@chat-friends/contract";
import { replyViolation } from "@chat-friends/contract/validate";
import { mint } from "@chat-friends/usersig";
import { expect } from "vitest";
import { demoIdentity, type Identity, type Sandbox } from "../../src/index.ts";
import { now } from "./sandbox-with.ts";

/** What replies hold, whatever the operation. */
export interface Reply {
  ActionStatus: "OK" | "FAIL";
  ErrorCode: number;
  ErrorInfo: string;
  ErrorDisplay: string;
  ResultItem?: Record<string, unknown>[];
  InfoItem?: Record<string, unknown>[];
  Fail_Account?: string[];
  CurrentSequence?: number;
}

/** The query of a call signed at `now`; overrides replace parameters, and `undefined` leaves one out. */
export function signedQuery(overrides: Record<string, string | undefined> = {}, identity = demoIdentity): string {
  const parameters = { ...signatureOf(identity), random: "99999999", contenttype: "json", ...overrides };
  const given = Object.entries(parameters).filter(
    (parameter): parameter is [string, string] => parameter[1] !== undefined,
  );
  return new URLSearchParams(given).toString();
}

function signatureOf({ sdkAppId, admins, secretKey }: Identity) {
  const identifier = admins[0] ?? "";
  return { sdkappid: String(sdkAppId), identifier, usersig: mint({ sdkAppId, identifier, secretKey, now }) };
}

/** A signed call; a body that is no text is sent as JSON. */
export function signedRequest(operation: string, body: unknown, query = signedQuery()): Request {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return new Request(`http://sandbox/v4/sns/${operation}?${query}`, { method: "POST", body: text });
}

/** Sends signed calls in one turn of the event loop, so that they share a commit, and gives their replies. */
export async function exchangeTogether(
  sandbox: Sandbox,
  calls: readonly { operation: OperationId; body: unknown }[],
): Promise<Reply[]> {
  const query = new URLSearchParams(signedQuery());
  const replies = await Promise.all(
    calls.map(({ operation, body }) =>
      sandbox.exchange({
        method: "POST",
        path: `/v4/sns/${operation}`,
        query,
        body: new TextEncoder().encode(JSON.stringify(body)),
      }),
    ),
  );
  return replies.map(({ body }) => JSON.parse(body));
}

/** The same for calls of one operation. */
export async function sendTogether(sandbox: Sandbox, operation: OperationId, bodies: unknown[]): Promise<Reply[]> {
  return exchangeTogether(
    sandbox,
    bodies.map((body) => ({ operation, body })),
  );
}

/** Sends a signed call and gives its reply, which must be one that the spec knows. */
export async function send(sandbox: Sandbox, operation: OperationId, body: unknown, query?: string): Promise<Reply> {
  const response = await sandbox.fetch(signedRequest(operation, body, query));
  const reply = await response.json();
  expect(response.status).toBe(200);
  expect(replyViolation(operation, reply, "closed")).toBeUndefined();
  return reply;
}
