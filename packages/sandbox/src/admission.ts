import type { OperationId, RequestOf } from "@chat-friends/contract";
import { type Admitted, admitAddress, admitBody, admitQuery, type CallQuery } from "@chat-friends/contract/refuse";
import { verify } from "@chat-friends/usersig";
import type { Call } from "./call.ts";
import type { Identity } from "./identity.ts";

export interface AdmissionRules {
  identity: Identity;
  /** Refuses what is otherwise tolerated: `random`, `contenttype` or `LastSequence` missing or odd. */
  strict: boolean;
  /** Unix seconds. */
  now: number;
}

/** An operation and its request, checked as far as the request as a whole can be. */
export type AdmittedCall<Ids extends OperationId = OperationId> = {
  [Id in Ids]: { operation: Id; request: RequestOf<Id> };
}[Ids];

/** Checks a call in the order the service does, as far as it is known: path, method, query, signature, admin, body. */
export function admit(call: Call, { identity, strict, now }: AdmissionRules): Admitted<AdmittedCall> {
  const address = admitAddress(call.method, call.path);
  if (address.refusal) return address;

  const isKnownApp = (sdkAppId: number) => sdkAppId === identity.sdkAppId;
  const query = admitQuery(call.query, { isKnownApp, strict });
  if (query.refusal) return query;

  const caller = admitCaller(query.value, identity, now);
  if (caller.refusal) return caller;

  const operation = address.value;
  const body = admitBody(operation, call.body, { strict });
  if (body.refusal) return body;
  return { value: { operation, request: body.value } as AdmittedCall };
}

function admitCaller({ identifier, usersig }: CallQuery, identity: Identity, now: number): Admitted<string> {
  const { sdkAppId, secretKey, admins } = identity;
  const verification = verify(usersig, { sdkAppId, identifier, secretKey, now });
  if (!verification.ok) return { refusal: { ErrorCode: verification.code, ErrorInfo: verification.detail } };
  if (!admins.includes(identifier))
    return { refusal: { ErrorCode: 60010, ErrorInfo: "identifier is no admin of the app" } };
  return { value: identifier };
}
