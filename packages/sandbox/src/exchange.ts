import { type OperationId, operations as table } from "@chat-friends/contract";
import { failure, type Refusal } from "@chat-friends/contract/refuse";
import { type AdmittedCall, admit } from "./admission.ts";
import type { Call, Reply, Spoiling } from "./call.ts";
import { exists } from "./operations/accounts.ts";
import { operations } from "./operations/index.ts";
import { magicRequest } from "./operations/magic.ts";
import type { Circumstances, Operation } from "./operations/operation.ts";
import { scriptedRequest } from "./operations/scripted.ts";
import { writeReply } from "./operations/told-friends.ts";
import type { Snapshot } from "./relations/snapshot.ts";
import type { Outcome, Store } from "./stores/store.ts";
import type { Mishap, Occasion } from "./tenant/faults.ts";
import type { Tenant } from "./tenant/tenant.ts";

/** Answers one call to an app; rejects only where the store fails. */
export async function exchange(call: Call, tenant: Tenant, store: Store): Promise<Reply> {
  const { identity, switches, clock, verifySignature, faults, lockout, rateLimit } = tenant;
  const now = Math.floor(clock.now() / 1000);
  const admitted = admit(call, { identity, switches, verifySignature, lockout, rateLimit, now });
  if (admitted.refusal) return reply(failure(admitted.refusal));

  const mishap = faults.meet(occasionOf(admitted.value));
  if (mishap.refusal) return reply(failure(mishap.refusal), mishap);
  if (isLostBefore(mishap)) return reply({}, mishap);
  const { needs, decide } = bind(admitted.value, { now, switches, refusedItems: mishap.items });
  return reply(await store.transact(identity.sdkAppId, needs, decide), mishap);
}

/** The operation with its request put in: the two go together in one type parameter. */
function bind<Id extends OperationId>({ operation, request }: AdmittedCall<Id>, circumstances: Circumstances) {
  const { needs, refuse, decide }: Operation<Id> = operations[operation];
  return {
    needs: needs(request, circumstances),
    decide(snapshot: Snapshot): Outcome<object> {
      const refusal =
        refusalOf(operation, request.From_Account, snapshot, circumstances) ??
        refuse?.(request, snapshot, circumstances);
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
  const magic = circumstances.switches.magicUserIDs === "on" ? magicRequest(operation, From_Account) : undefined;
  if (magic) return magic;
  if (exists(From_Account, snapshot, circumstances)) return undefined;
  return { ErrorCode: 30003, ErrorInfo: "Err_Sns_Invalid_Account" };
}

function occasionOf({ operation, request }: AdmittedCall): Occasion {
  const member = table[operation].requestItems;
  const items =
    member === null ? [] : (request as unknown as Record<string, (string | { To_Account: string })[]>)[member];
  const To_Accounts = (items ?? []).map((item) => (typeof item === "string" ? item : item.To_Account));
  return { operation, From_Account: request.From_Account, To_Accounts };
}

function isLostBefore({ effect }: Mishap): boolean {
  return effect === "dropped-before" || effect === "bad-gateway";
}

function reply(body: object, mishap?: Mishap): Reply {
  const spoiled = mishap && spoilingBy(mishap);
  return { status: 200, body: writeReply(body), ...(spoiled && { spoiled }) };
}

function spoilingBy({ delay, effect }: Mishap): Spoiling | undefined {
  if (delay === undefined && effect === undefined) return undefined;
  const as = effect === "dropped-before" || effect === "dropped-after" ? "dropped" : effect;
  return { ...(delay !== undefined && { delay }), ...(as && { as }) };
}
