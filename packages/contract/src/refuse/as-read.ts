import { requests } from "#validators/requests";
import { operations, optionalMembers } from "../operations.gen.ts";
import type { Switches } from "../switches.ts";
import type { OperationId } from "../types.ts";

type BodySwitches = Partial<Pick<Switches, "nullMember" | "unknownTag" | "listsAsString" | "strict">>;
type Members = Record<string, unknown>;

/**
 * Changes a body that was just parsed as the switches say: members that are null count as left out, unknown tags are removed, a
 * single list name becomes an array, and ForceAddFlags 2 becomes 0.
 *
 * It touches no member that the spec doesn't know, because a body may have a million of them.
 */
export function asRead(operation: OperationId, body: unknown, rules: BodySwitches): void {
  if (!isObject(body)) return;
  const { nullMember, unknownTag, listsAsString, strict } = rules;
  if (nullMember !== "refused") omitNulls(operation, body);
  if (operation === "friend_add" && strict !== "on" && body["ForceAddFlags"] === 2) body["ForceAddFlags"] = 0;
  if (operation === "friend_get_list" && unknownTag === "omitted" && Array.isArray(body["TagList"]))
    body["TagList"] = withoutUnknown(body["TagList"]);
  if (operation === "friend_update" && listsAsString === "accepted")
    for (const item of arrayIn(body, "UpdateItem")) arrayIn(item, "SnsItem").forEach(listed);
}

/** A required member that is null stays, so it is refused for its type. */
function omitNulls(operation: OperationId, body: Members): void {
  const { requestItems } = operations[operation];
  const optional = optionalMembers[operation];
  omitNullMembers(body, optional.request);
  if (requestItems === null) return;
  for (const item of arrayIn(body, requestItems)) if (isObject(item)) omitNullMembers(item, optional.item);
}

/** `undefined` keeps the shape of the object, which `delete` does not: a batch has a thousand of them. */
function omitNullMembers(members: Members, names: readonly string[]): void {
  for (const name of names) if (members[name] === null) members[name] = undefined;
}

/** A tag that is not a string stays, so it is refused for its type. */
function withoutUnknown(tags: readonly unknown[]): unknown[] {
  return tags.filter((tag) => typeof tag !== "string" || isReadable(tag));
}

/** Asks the validator itself: a violation would have a message, and a request may have a million unknown tags. */
function isReadable(tag: string): boolean {
  return requests.friend_get_list({ From_Account: "a", To_Account: ["a"], TagList: [tag] });
}

/** A list name that stands alone becomes an array. */
function listed(field: unknown): void {
  if (isObject(field) && field["Tag"] === "Tag_SNS_IM_Group" && typeof field["Value"] === "string")
    field["Value"] = [field["Value"]];
}

function arrayIn(value: unknown, member: string): readonly unknown[] {
  const elements = isObject(value) ? value[member] : undefined;
  return Array.isArray(elements) ? elements : [];
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null;
}
