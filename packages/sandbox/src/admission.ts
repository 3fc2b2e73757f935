import type { OperationId, RequestOf } from "@chat-friends/contract";
import {
  type Admitted,
  admitAddress,
  admitBody,
  admitQuery,
  type CallQuery,
  type Refusal,
  refuse,
} from "@chat-friends/contract/refuse";
import type { Switches } from "@chat-friends/contract/switches";
import { type Call, singleSlashed } from "./call.ts";
import type { Identity } from "./demo-identity.ts";
import { excessOf } from "./request-limits.ts";
import type { Lockout } from "./tenant/lockout.ts";
import type { RateLimit } from "./tenant/rate-limit.ts";
import type { VerifySignature } from "./tenant/verified-signatures.ts";

export interface AdmissionRules {
  identity: Identity;
  switches: Switches;
  verifySignature: VerifySignature;
  lockout: Lockout;
  rateLimit: RateLimit;
  /** Unix seconds. */
  now: number;
}

/** An operation and its request. The request as a whole is checked; its items are not checked yet. */
export type AdmittedCall<Ids extends OperationId = OperationId> = {
  [Id in Ids]: { operation: Id; request: RequestOf<Id> };
}[Ids];

/** Checks a call in the known order of the service: path, method, query, signature, admin, rate, body. */
export function admit(call: Call, rules: AdmissionRules): Admitted<AdmittedCall> {
  const { identity, switches, rateLimit } = rules;
  const address = admitAddress(call.method, switches.strict === "on" ? call.path : singleSlashed(call.path));
  if (address.refusal) return address;

  const isKnownApp = (sdkAppId: number) => sdkAppId === identity.sdkAppId;
  const query = admitQuery(call.query, { strict: switches.strict, unknownApp: switches.unknownApp, isKnownApp });
  if (query.refusal) return query;

  const caller = admitCaller(query.value, rules);
  if (caller.refusal) return caller;

  const operation = address.value;
  if (switches.rateLimit === "on" && !rateLimit.take(operation))
    return refuse(60007, `more than 200 calls of ${operation} in a second`);

  const body = admitBody(operation, call.body, switches);
  if (body.refusal) return body;
  const excess = excessOf(operation, body.value);
  if (excess) return refuse(30001, excess);
  return { value: { operation, request: body.value } as AdmittedCall };
}

function admitCaller(query: CallQuery, rules: AdmissionRules): Admitted<string> {
  const { identity, switches, lockout, now } = rules;
  const { identifier } = query;
  const locksOut = switches.signatureLockout === "on";
  if (locksOut && lockout.isLocked(identifier, now)) return refuse(70050, "too many failed checks; wait a minute");

  const fault = signatureFault(query, rules);
  if (fault && locksOut) lockout.fail(identifier, now);
  if (fault) return { refusal: fault };
  if (!identity.admins.includes(identifier)) return refuse(60010, "identifier is no admin of the app");
  return { value: identifier };
}

/** The longest validity of a signature, in seconds: 50 years. */
export const longestLife = 1_576_800_000;

function signatureFault({ identifier, usersig }: CallQuery, rules: AdmissionRules): Refusal | undefined {
  const { verifySignature, switches, now } = rules;
  const verification = verifySignature(usersig, identifier, now);
  if (!verification.ok) return { ErrorCode: verification.code, ErrorInfo: verification.detail };
  if (verification.claims.expire > longestLife)
    return { ErrorCode: 70003, ErrorInfo: `TLS.expire must not be more than ${longestLife} seconds.` };
  const isEarly = verification.claims.time > now;
  if (isEarly && switches.futureSignature === "refused")
    return { ErrorCode: 70003, ErrorInfo: "The UserSig was minted ahead of the clock." };
  return undefined;
}
