import { closedReplies, openReplies } from "#validators/replies";
import { accounts, items, requests } from "#validators/requests";
import type { BatchOperationId, OperationId } from "./types.ts";
import { firstViolation, type Violation } from "./violation.ts";

export { firstViolation, type Violation };

/** What makes the service refuse the whole request, or undefined; an account that is no string comes before any other fault. */
export function requestViolation(operation: OperationId, body: unknown): Violation | undefined {
  return firstViolation(accounts[operation], body) ?? firstViolation(requests[operation], body);
}

/** What makes the service refuse this item of a request, or undefined. */
export function itemViolation(operation: BatchOperationId, item: unknown): Violation | undefined {
  return firstViolation(items[operation], item, "the item");
}

/**
 * Where a reply leaves the spec, or undefined.
 *
 * The `closed` form is the spec to the letter and allows no further member; the `open` form is for clients: it checks the members a
 * client reads and lets pass the codes, tags and members that nobody listed yet.
 */
export function replyViolation(operation: OperationId, reply: unknown, form: "open" | "closed"): Violation | undefined {
  return firstViolation((form === "open" ? openReplies : closedReplies)[operation], reply, "the reply");
}
