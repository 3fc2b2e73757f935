import { operations } from "../operations.gen.ts";
import type { Switches } from "../switches.ts";
import type { OperationId } from "../types.ts";
import { requestViolation } from "../validate.ts";

type Rules = Partial<Pick<Switches, "unknownTag" | "listsAsString" | "strict">>;
type Members = Record<string, unknown>;

/** The body after the changes of the switches: without unknown tags, a single list name as an array, ForceAddFlags 2 as 0. */
export function asRead(operation: OperationId, body: unknown, { unknownTag, listsAsString, strict }: Rules): unknown {
  if (operation === "friend_add" && strict !== "on" && isObject(body) && body["ForceAddFlags"] === 2)
    return { ...body, ForceAddFlags: 0 };
  if (operation === "friend_get_list" && unknownTag === "omitted") return withArray(body, "TagList", withoutUnknown);
  if (operation === "friend_update" && listsAsString === "accepted")
    return withArray(body, "UpdateItem", (items) => items.map(withListsAsArray));
  return body;
}

/** The body without members that are null, in the request and in each of its items; what is not an object stays. */
export function withoutNulls(operation: OperationId, body: unknown): unknown {
  if (!isObject(body) || Array.isArray(body)) return body;
  const { requestItems } = operations[operation];
  const request = withoutNullMembers(body);
  const items = requestItems === null ? undefined : request[requestItems];
  if (requestItems === null || !Array.isArray(items) || !items.some(hasNull)) return request;
  return {
    ...request,
    [requestItems]: items.map((item: unknown) => (isObject(item) ? withoutNullMembers(item) : item)),
  };
}

function withoutNullMembers(members: Members): Members {
  return hasNull(members) ? Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null)) : members;
}

function hasNull(value: unknown): boolean {
  return isObject(value) && !Array.isArray(value) && Object.values(value).includes(null);
}

/** A tag that is not a string stays, so it is refused for its type. */
function withoutUnknown(tags: unknown[]): unknown[] {
  return tags.filter((tag) => typeof tag !== "string" || isReadable(tag));
}

function isReadable(tag: string): boolean {
  const probe = { From_Account: "a", To_Account: ["a"], TagList: [tag] };
  return requestViolation("friend_get_list", probe) === undefined;
}

function withListsAsArray(item: unknown): unknown {
  return withArray(item, "SnsItem", (fields) =>
    fields.map((field) =>
      isObject(field) && field["Tag"] === "Tag_SNS_IM_Group" && typeof field["Value"] === "string"
        ? { ...field, Value: [field["Value"]] }
        : field,
    ),
  );
}

/** The value with this member changed, if the member is an array. */
function withArray(value: unknown, member: string, change: (elements: unknown[]) => unknown[]): unknown {
  if (!isObject(value)) return value;
  const elements = value[member];
  return Array.isArray(elements) ? { ...value, [member]: change(elements) } : value;
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null;
}
