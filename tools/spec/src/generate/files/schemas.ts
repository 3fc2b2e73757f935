import { operationsOf, replyOf, requestOf } from "../../model/bundle.ts";
import type { GeneratorInput } from "../input.ts";
import { dereference } from "../schema-variants/dereference.ts";
import { closedReplyVariant, openReplyVariant } from "../schema-variants/reply.ts";
import { accountsVariant, itemVariant, requestVariant } from "../schema-variants/request.ts";
import { data } from "./typescript.ts";

/** schemas.gen.ts: the variants of each operation's schemas that the validators are compiled from. */
export function schemasFile({ bundle }: GeneratorInput): string {
  const { schemas } = bundle.components;
  const operations = operationsOf(bundle).map((operation) => ({
    id: operation.operationId,
    batch: operation["x-batch"]?.request,
    request: dereference(requestOf(operation).schema, schemas),
    reply: dereference(replyOf(operation).schema, schemas),
  }));
  const rows = {
    accounts: operations.map(({ id, request, batch }) => [id, accountsVariant(request, batch)]),
    requests: operations.map(({ id, request, batch }) => [id, requestVariant(request, batch)]),
    items: operations.flatMap(({ id, request, batch }) => (batch ? [[id, itemVariant(request, batch)]] : [])),
    openReplies: operations.map(({ id, reply }) => [id, openReplyVariant(reply)]),
    closedReplies: operations.map(({ id, reply }) => [id, closedReplyVariant(reply)]),
  };
  return Object.entries(rows)
    .map(([name, variants]) => data(name, withoutMarks(Object.fromEntries(variants)), "Record<string, object>"))
    .join("\n");
}

/** Removes the house keywords after they have shaped the variants: validators know only `x-max-bytes` and `x-storable`. */
function withoutMarks(variants: object): unknown {
  const marks = ["x-open-at-run-time", "x-refused-per-item", "x-tolerated"];
  return JSON.parse(JSON.stringify(variants, (keyword, value) => (marks.includes(keyword) ? undefined : value)));
}
