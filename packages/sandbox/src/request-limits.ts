import type { OperationId, RequestOf } from "@chat-friends/contract";

/** The sandbox's limits on the work of one request. The service documents no such limits. */
export const requestLimits = {
  /** To_Account of friend_get_list. */
  accounts: 10_000,
  /** Different tags of one TagList. */
  tags: 200,
  /** SnsItem or CustomItem of one item. */
  fields: 200,
  /** List names in one array. */
  lists: 200,
  /** Characters of a reply. */
  replyLength: 16 * 1024 * 1024,
} as const;

/** The first limit that a request breaks, as a sentence; undefined if the request keeps all limits. */
export function excessOf<Id extends OperationId>(operation: Id, request: RequestOf<Id>): string | undefined;
export function excessOf(operation: OperationId, request: Readonly<Record<string, unknown>>): string | undefined {
  const { accounts, tags } = requestLimits;
  switch (operation) {
    case "friend_get_list":
      return longer("To_Account", request["To_Account"], accounts) ?? moreTags(request["TagList"], tags);
    case "friend_import":
      return excessOfItems(request, "AddFriendItem", (item) => longerIn(item, "CustomItem", "GroupName"));
    case "friend_update":
      return excessOfItems(request, "UpdateItem", (item) => longerIn(item, "SnsItem") ?? longerValue(item));
    default:
      return undefined;
  }
}

function excessOfItems(
  request: Readonly<Record<string, unknown>>,
  member: string,
  excess: (item: unknown) => string | undefined,
): string | undefined {
  for (const [index, item] of arrayIn(request[member]).entries()) {
    const found = excess(item);
    if (found) return `${member}[${index}].${found}`;
  }
  return undefined;
}

function longerIn(item: unknown, fields: string, lists?: string): string | undefined {
  const found = longer(fields, memberOf(item, fields), requestLimits.fields);
  return found ?? (lists && longer(lists, memberOf(item, lists), requestLimits.lists));
}

/** The Value of a field may be an array of list names. */
function longerValue(item: unknown): string | undefined {
  for (const [index, field] of arrayIn(memberOf(item, "SnsItem")).entries()) {
    const found = longer(`SnsItem[${index}].Value`, memberOf(field, "Value"), requestLimits.lists);
    if (found) return found;
  }
  return undefined;
}

function longer(name: string, value: unknown, most: number): string | undefined {
  return arrayIn(value).length > most ? `${name} must not have more than ${most} items` : undefined;
}

function moreTags(value: unknown, most: number): string | undefined {
  return new Set(arrayIn(value)).size > most ? `TagList must not have more than ${most} different tags` : undefined;
}

function arrayIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
