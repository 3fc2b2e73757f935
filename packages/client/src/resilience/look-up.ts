import type { SignedCall } from "../core/resend.ts";
import { carryOut } from "./carry-out.ts";
import type { Errand } from "./errand.ts";
import { wholeCall } from "./progress.ts";
import type { LookUp } from "./read-back.ts";
import { nothingSent } from "./sent.ts";
import type { Shared } from "./shared.ts";

const operation = "friend_get_list";

/** Reads friends on behalf of an errand, within its time. */
export function lookUpFor(errand: Errand, shared: Shared): LookUp {
  const { call, signal } = errand;
  const path = call.path.replace(/\w+$/, operation);

  return async (request) => {
    const body = JSON.stringify(request);
    const read: SignedCall = { ...call, operation, path, body, sign: (change) => call.sign({ path, ...change }) };
    const own: Errand = { ...errand, call: read, operation, sent: nothingSent() };
    try {
      const { response } = await carryOut(own, wholeCall(body, true), shared);
      return await response.json();
    } catch {
      signal.throwIfAborted();
      return undefined;
    }
  };
}
