import { type OperationId, operations } from "@chat-friends/contract";

/** A signed call; its body is text, so that one that is no JSON can be sent too. */
export interface Call {
  baseUrl: string;
  operation: OperationId;
  sdkAppId: number;
  identifier: string;
  usersig: string;
  /** A whole number from 0 to 4294967295. */
  random: number;
  body: string;
}

/** What of a call may be seen: everything but its signature. */
export type VisibleCall = Omit<Call, "usersig">;

/** The address a call is sent to. */
export function addressOf({ usersig, ...call }: Call): string {
  return withUsersig(call, encodeURIComponent(usersig));
}

/** The address as it is shown; who shows it doesn't need the signature for that. */
export function redactedAddress(call: VisibleCall): string {
  return withUsersig(call, "***");
}

function withUsersig({ baseUrl, operation, sdkAppId, identifier, random }: VisibleCall, usersig: string): string {
  const who = `sdkappid=${sdkAppId}&identifier=${encodeURIComponent(identifier)}`;
  return `${baseUrl}${operations[operation].path}?${who}&usersig=${usersig}&random=${random}&contenttype=json`;
}
