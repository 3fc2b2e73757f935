import { accountsForm } from "../forms/accounts.ts";
import { dereference } from "../forms/dereference.ts";
import { closedReplyForm, openReplyForm } from "../forms/reply.ts";
import { itemForm, requestForm } from "../forms/request.ts";
import { operationsOf, replyOf, requestOf, type Spec } from "../spec.ts";
import { data } from "./typescript.ts";

/** schemas.gen.ts: the forms of each operation's schemas that the validators are compiled from. */
export function schemasFile({ bundle }: Spec): string {
  const { schemas } = bundle.components;
  const operations = operationsOf(bundle).map((operation) => ({
    id: operation.operationId,
    batch: operation["x-batch"]?.request,
    request: dereference(requestOf(operation).schema, schemas),
    reply: dereference(replyOf(operation).schema, schemas),
  }));
  const rows = {
    accounts: operations.map(({ id, request, batch }) => [id, accountsForm(request, batch)]),
    requests: operations.map(({ id, request, batch }) => [id, requestForm(request, batch)]),
    items: operations.flatMap(({ id, request, batch }) => (batch ? [[id, itemForm(request, batch)]] : [])),
    openReplies: operations.map(({ id, reply }) => [id, openReplyForm(reply)]),
    closedReplies: operations.map(({ id, reply }) => [id, closedReplyForm(reply)]),
  };
  return Object.entries(rows)
    .map(([name, forms]) => data(name, withoutMarks(Object.fromEntries(forms)), "Record<string, object>"))
    .join("\n");
}

/** The house keywords that shaped the forms have done their work; validators know only `x-max-bytes` and `x-storable`. */
function withoutMarks(forms: object): unknown {
  const marks = ["x-open-at-run-time", "x-refused-per-item", "x-tolerated"];
  return JSON.parse(JSON.stringify(forms, (keyword, value) => (marks.includes(keyword) ? undefined : value)));
}
