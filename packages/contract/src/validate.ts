import { closedReplies, openReplies } from "#validators/replies";
import { accounts, items, requests, type ValidationError, type Validator } from "#validators/requests";
import { excerpt } from "./excerpt.ts";
import { memberInPointer, ruleInWords } from "./rule-in-words.ts";
import type { BatchOperationId, OperationId } from "./types.ts";

/** The first rule that a value breaks. */
export interface Violation {
  /** Members from the outside in, such as `AddFriendItem[0].Remark`; empty for the value itself. */
  path: string;
  /** The JSON Schema keyword that was broken. */
  keyword: string;
  /** A sentence that names the member and what is allowed. From the value it holds only names of members, and a tag that is not allowed. */
  message: string;
}

/** The fault for which the service refuses the whole request, or undefined. An account that is not a string comes before any other fault. */
export function requestViolation(operation: OperationId, body: unknown): Violation | undefined {
  return firstViolation(accounts[operation], body) ?? firstViolation(requests[operation], body);
}

/** The fault for which the service refuses this item of a request, or undefined. */
export function itemViolation(operation: BatchOperationId, item: unknown): Violation | undefined {
  return firstViolation(items[operation], item, "the item");
}

/**
 * The first difference of a reply from the spec, or undefined.
 *
 * The `closed` form is exactly the spec and allows no other member. The `open` form is for clients: it checks the members that a
 * client reads, and accepts codes, tags and members that the spec doesn't list yet.
 */
export function replyViolation(operation: OperationId, reply: unknown, form: "open" | "closed"): Violation | undefined {
  return firstViolation((form === "open" ? openReplies : closedReplies)[operation], reply, "the reply");
}

/** The first rule of a compiled schema that the value breaks, or undefined; `whole` is the name of the value itself in the message. */
export function firstViolation(validator: Validator, value: unknown, whole = "the body"): Violation | undefined {
  if (validator(value)) return undefined;
  const [error] = validator.errors ?? [];
  if (!error) throw new Error("a validator refused a value without saying why");
  const path = pathOf(error);
  return { path, keyword: error.keyword, message: `${path || whole} ${ruleInWords(error, value)}` };
}

/** The path of a missing, unknown or wrongly named member is the member's own, not its object's. The sender chose its name. */
function pathOf({ instancePath, params, propertyName }: ValidationError & { propertyName?: string }): string {
  const member = params["missingProperty"] ?? params["additionalProperty"] ?? propertyName;
  const steps = instancePath.split("/").slice(1).map(memberInPointer);
  if (member !== undefined) steps.push(String(member));
  const path = steps.map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : index === 0 ? step : `.${step}`));
  return excerpt(path.join(""));
}
