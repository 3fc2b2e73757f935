import type { Switches } from "../switches.ts";
import type { OperationId } from "../types.ts";
import { requestViolation } from "../validate.ts";

type Rules = Partial<Pick<Switches, "unknownTag" | "listsAsString">>;
type Members = Record<string, unknown>;

/** The body as the switches have it read: without unknown tags, a list name alone as an array of it. */
export function asRead(operation: OperationId, body: unknown, { unknownTag, listsAsString }: Rules): unknown {
  if (operation === "friend_get_list" && unknownTag === "omitted") return withArray(body, "TagList", withoutUnknown);
  if (operation === "friend_update" && listsAsString === "accepted")
    return withArray(body, "UpdateItem", (items) => items.map(withListsAsArray));
  return body;
}

/** A tag that is not a string stays, so that it is refused for its type. */
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

/** The value with this member changed, where it is an array. */
function withArray(value: unknown, member: string, change: (elements: unknown[]) => unknown[]): unknown {
  if (!isObject(value)) return value;
  const elements = value[member];
  return Array.isArray(elements) ? { ...value, [member]: change(elements) } : value;
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null;
}
