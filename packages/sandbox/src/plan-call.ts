import { accountOf, type OperationId, operations as table } from "@chat-friends/contract";
import { failure, type Refusal } from "@chat-friends/contract/refuse";
import { type AdmittedCall, admit } from "./admission.ts";
import type { Call, DeliveryFault, Reply } from "./call.ts";
import { operations } from "./operations/index.ts";
import type { Decision } from "./relations/row-change.ts";
import { type Needs, noNeeds, type Snapshot } from "./relations/snapshot.ts";
import { exists } from "./rules/accounts.ts";
import { ReplyText } from "./rules/batch-reply.ts";
import { magicRequest } from "./rules/magic.ts";
import type { DecisionContext, Operation } from "./rules/operation.ts";
import { scriptedRequest } from "./rules/scripted.ts";
import type { CallSummary, InjectedFault } from "./tenant/faults.ts";
import type { Tenant } from "./tenant/tenant.ts";

/** The counters that the admission of a call changes. */
export type Counters = Pick<Tenant, "lockout" | "rateLimit">;

/** What a call needs and how it is decided, prepared with what this process knows of the app. */
export interface Plan {
  /** The reply, if no row can change it. */
  reply?: Reply;
  needs: Needs;
  decide(snapshot: Snapshot): Decision<Reply>;
  /** Whether a fault was counted down. */
  isCounted: boolean;
}

/** Admits a call, injects its faults and prepares its decision. */
export function plan(call: Call, tenant: Tenant, { lockout, rateLimit }: Counters): Plan {
  const { identity, switches, clock, verifySignature, faults, replyCache } = tenant;
  const now = Math.floor(clock.now() / 1000);
  const admitted = admit(call, { identity, switches, verifySignature, lockout, rateLimit, now });
  if (admitted.refusal) return settled(replyWith(failure(admitted.refusal)));

  const injected = faults.inject(summaryOf(admitted.value));
  const { isCounted = false } = injected;
  if (injected.refusal) return settled(replyWith(failure(injected.refusal), injected), isCounted);
  if (isLostBefore(injected)) return settled(replyWith({}, injected), isCounted);
  const { needs, decide } = bind(admitted.value, { now, switches, refusedItems: injected.items, replyCache });
  return {
    needs,
    isCounted,
    decide(snapshot) {
      const { reply, changes } = decide(snapshot);
      return { reply: replyWith(reply, injected), changes };
    },
  };
}

function settled(reply: Reply, isCounted = false): Plan {
  return {
    reply,
    needs: isCounted ? noNeeds : { ...noNeeds, isSettled: true },
    isCounted,
    decide: () => ({ reply, changes: [] }),
  };
}

/** The operation together with its request. One type parameter ties the two. */
function bind<Id extends OperationId>({ operation, request }: AdmittedCall<Id>, context: DecisionContext) {
  const { needs, refuse, decide }: Operation<Id> = operations[operation];
  return {
    needs: needs(request, context),
    decide(snapshot: Snapshot): Decision<object> {
      const refusal =
        refusalOf(operation, request.From_Account, snapshot, context) ?? refuse?.(request, snapshot, context);
      return refusal ? { reply: failure(refusal), changes: [] } : decide(request, snapshot, context);
    },
  };
}

/** The reason in the world's state to refuse the whole request. */
function refusalOf(
  operation: OperationId,
  From_Account: string,
  snapshot: Snapshot,
  context: DecisionContext,
): Refusal | undefined {
  const scripted = scriptedRequest(snapshot.settings.scripted, { operation, From_Account });
  if (scripted) return scripted;
  const magic = context.switches.magicUserIDs === "on" ? magicRequest(operation, From_Account) : undefined;
  if (magic) return magic;
  if (exists(From_Account, snapshot, context)) return undefined;
  return { ErrorCode: 30003, ErrorInfo: "Err_Sns_Invalid_Account" };
}

function summaryOf({ operation, request }: AdmittedCall): CallSummary {
  const members: Readonly<Record<string, unknown>> = request;
  const { requestItems } = table[operation];
  const items = requestItems === null ? undefined : members[requestItems];
  const To_Accounts = Array.isArray(items) ? items.map((item) => accountOf(item)) : [];
  return { operation, From_Account: request.From_Account, To_Accounts };
}

function isLostBefore({ effect }: InjectedFault): boolean {
  return effect === "dropped-before" || effect === "bad-gateway";
}

function replyWith(body: object, injected?: InjectedFault): Reply {
  const deliveryFault = injected && deliveryFaultOf(injected);
  return {
    status: 200,
    body: body instanceof ReplyText ? body.json : JSON.stringify(body),
    ...(deliveryFault && { deliveryFault }),
  };
}

function deliveryFaultOf({ delay, effect }: InjectedFault): DeliveryFault | undefined {
  if (delay === undefined && effect === undefined) return undefined;
  const seen = effect === "dropped-before" || effect === "dropped-after" ? "dropped" : effect;
  return { ...(delay !== undefined && { delay }), ...(seen && { effect: seen }) };
}
