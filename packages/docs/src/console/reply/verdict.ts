import { type BatchItem, type BatchReply, outcomes, UnexpectedReply } from "@chat-friends/client";
import { type Explained, explain } from "@chat-friends/client/explain";
import { accountOf, type OperationId, operations } from "@chat-friends/contract";
import { replyViolation } from "@chat-friends/contract/validate";
import { parseJson } from "../../json/parse-json.ts";
import type { Answer } from "../request/send.ts";

/** The result of one item. */
export interface ItemVerdict {
  account: string;
  kind: "ok" | "pending" | "failed";
  /** Undefined if the item was carried out. */
  refusal: Explained | undefined;
}

/** Whether a reply follows the description: exactly, only in the parts that a client reads, or not. */
export interface Conformity {
  kind: "closed" | "open" | "broken";
  /** The first difference from the description. It is undefined if there is none. */
  detail: string | undefined;
}

/** The meaning of a reply. */
export type Verdict =
  | { kind: "carried-out"; conformity: Conformity; items: readonly ItemVerdict[] }
  | { kind: "refused"; conformity: Conformity; refusal: Explained }
  /** Not a reply of the service, such as a gateway's page. */
  | { kind: "off-contract"; detail: string };

/** Judges the reply to a call with this text as its body. */
export function judge(
  operation: OperationId,
  body: string,
  { status, text }: Extract<Answer, { kind: "reply" }>,
): Verdict {
  if (status !== 200)
    return { kind: "off-contract", detail: `The status is HTTP ${status}, but the service always answers 200.` };
  const reply = parseJson(text);
  if (!isEnvelope(reply)) return { kind: "off-contract", detail: "The reply is not a JSON object with an ErrorCode." };

  const conformity = conformityOf(operation, reply);
  const { ErrorCode: code, ErrorInfo: errorInfo } = reply;
  if (code !== 0)
    return {
      kind: "refused",
      conformity,
      refusal: explain({ operation, code, ...(typeof errorInfo === "string" && { errorInfo }) }),
    };
  if (conformity.kind === "broken") return { kind: "carried-out", conformity, items: [] };
  return withItems(operation, itemsOf(operation, parseJson(body)), reply, conformity);
}

function conformityOf(operation: OperationId, reply: unknown): Conformity {
  const broken = replyViolation(operation, reply, "open");
  if (broken) return { kind: "broken", detail: `${broken.message}.` };
  const unlisted = replyViolation(operation, reply, "closed");
  return unlisted ? { kind: "open", detail: `${unlisted.message}.` } : { kind: "closed", detail: undefined };
}

function withItems(
  operation: OperationId,
  items: readonly BatchItem[],
  reply: object,
  conformity: Conformity,
): Verdict {
  if (operations[operation].requestItems === null) return { kind: "carried-out", conformity, items: [] };
  try {
    const results = outcomes(reply as BatchReply, items).map((outcome): ItemVerdict => {
      const account = accountOf(outcome.item);
      if (outcome.kind === "ok") return { account, kind: "ok", refusal: undefined };
      const kind = outcome.kind === "pending" ? "pending" : "failed";
      return { account, kind, refusal: explain({ operation, code: outcome.code, info: outcome.info }) };
    });
    return { kind: "carried-out", conformity, items: results };
  } catch (error) {
    // If the items are not valid, they have no outcomes. If the results don't match the items, the reply breaks the contract.
    if (!(error instanceof UnexpectedReply)) return { kind: "carried-out", conformity, items: [] };
    return { kind: "carried-out", conformity: { kind: "broken", detail: `${error.message}.` }, items: [] };
  }
}

function itemsOf(operation: OperationId, body: unknown): BatchItem[] {
  const member = operations[operation].requestItems;
  const items: unknown = member === null ? [] : Object.getOwnPropertyDescriptor(Object(body), member)?.value;
  return Array.isArray(items) ? items : [];
}

function isEnvelope(value: unknown): value is { ErrorCode: number; ErrorInfo?: unknown } {
  return typeof Object.getOwnPropertyDescriptor(Object(value), "ErrorCode")?.value === "number";
}
