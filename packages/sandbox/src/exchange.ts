import type { OperationId } from "@chat-friends/contract";
import { failure, type Refusal } from "@chat-friends/contract/refuse";
import { type AdmittedCall, admit } from "./admission.ts";
import type { Call, Reply } from "./call.ts";
import type { Identity } from "./identity.ts";
import { exists } from "./operations/accounts.ts";
import { operations } from "./operations/index.ts";
import type { Circumstances, Operation } from "./operations/operation.ts";
import { scriptedRequest } from "./operations/scripted.ts";
import type { Snapshot } from "./relations/snapshot.ts";
import type { Outcome, Store } from "./stores/store.ts";

/** Everything a call meets in a sandbox. */
export interface Surroundings {
  store: Store;
  identity: Identity;
  accounts: "strict" | "open";
  strict: boolean;
  /** Unix milliseconds. */
  clock: { now(): number };
}

/** Answers one call; rejects only where the store fails. */
export async function exchange(call: Call, { store, identity, accounts, strict, clock }: Surroundings): Promise<Reply> {
  const now = Math.floor(clock.now() / 1000);
  const admitted = admit(call, { identity, strict, now });
  if (admitted.refusal) return reply(failure(admitted.refusal));
  const { needs, decide } = bind(admitted.value, { now, accounts });
  return reply(await store.transact(identity.sdkAppId, needs, decide));
}

/** The operation with its request put in: the two go together in one type parameter. */
function bind<Id extends OperationId>({ operation, request }: AdmittedCall<Id>, circumstances: Circumstances) {
  const { needs, decide }: Operation<Id> = operations[operation];
  return {
    needs: needs(request),
    decide(snapshot: Snapshot): Outcome<object> {
      const refusal = refusalOf(operation, request.From_Account, snapshot, circumstances);
      return refusal ? { reply: failure(refusal), changes: [] } : decide(request, snapshot, circumstances);
    },
  };
}

/** Why the state of the world refuses the whole request. */
function refusalOf(
  operation: OperationId,
  From_Account: string,
  snapshot: Snapshot,
  circumstances: Circumstances,
): Refusal | undefined {
  const scripted = scriptedRequest(snapshot.settings.scripted, { operation, From_Account });
  if (scripted) return scripted;
  if (exists(From_Account, snapshot, circumstances)) return undefined;
  return { ErrorCode: 30003, ErrorInfo: "Err_Sns_Invalid_Account" };
}

function reply(body: object): Reply {
  return { status: 200, body };
}
