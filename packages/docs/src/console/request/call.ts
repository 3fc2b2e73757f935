import { type OperationId, operations } from "@chat-friends/contract";

/** A signed call. Its body is text, so that a body that is not JSON can be sent too. */
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

/** The parts of a call that may be shown: everything except its signature. */
export type VisibleCall = Omit<Call, "usersig">;

/** The address to which a call is sent. */
export function addressOf({ usersig, ...call }: Call): string {
  return withUsersig(call, encodeURIComponent(usersig));
}

/** The address that the page shows. Its code does not need the signature. */
export function redactedAddress(call: VisibleCall): string {
  return withUsersig(call, "***");
}

function withUsersig({ baseUrl, operation, sdkAppId, identifier, random }: VisibleCall, usersig: string): string {
  const who = `sdkappid=${sdkAppId}&identifier=${encodeURIComponent(identifier)}`;
  return `${baseUrl}${operations[operation].path}?${who}&usersig=${usersig}&random=${random}&contenttype=json`;
}
