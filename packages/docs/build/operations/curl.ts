import type { OperationId } from "@chat-friends/contract";
import { curl } from "../../src/console/copies/curl.ts";

/** A call with the sandbox's demo app, as a line for a shell; `$USERSIG` stands for the signature. */
export function demoCurl(baseUrl: string, operation: OperationId, request: unknown): string {
  const body = JSON.stringify(request, null, 2);
  return curl({ baseUrl, operation, sdkAppId: 1400000000, identifier: "administrator", random: 1, body });
}
