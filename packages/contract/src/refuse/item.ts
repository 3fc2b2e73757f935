import { errors } from "../errors.gen.ts";
import { operations } from "../operations.gen.ts";
import type { BatchOperationId, ErrorCode, OperationId } from "../types.ts";
import { itemViolation, type Violation } from "../validate.ts";

/** Why one item is refused. */
export interface ItemRefusal {
  ResultCode: number;
  ResultInfo: string;
}

/** How the service's own strings name a member; a member that is not listed is named as in the request. */
const memberNames: Record<string, string> = {
  GroupName: "Group_Name",
  Tag_SNS_IM_Group: "Group_Name",
  AddSource: "Source",
};

/** The refusal of an item that breaks the spec, always 30001, or undefined where the item is sound. */
export function refuseItem(operation: BatchOperationId, item: unknown): ItemRefusal | undefined {
  const violation = itemViolation(operation, item);
  return violation && { ResultCode: 30001, ResultInfo: resultInfo(operation, reasonOf(violation, item)) };
}

/**
 * `Err_SNS_<Operation>_<reason>`, the form of the service's strings.
 *
 * The reason is the catalogue's for the code unless it is given: 30001 has many.
 */
export function resultInfo(operation: OperationId, reason: string): string {
  return `Err_SNS_${operations[operation].command}_${reason}`;
}

/** The refusal of an item by its code. */
export function refuseItemWith(
  operation: OperationId,
  code: ErrorCode,
  reason: string | null = errors[code].reason,
): ItemRefusal {
  return { ResultCode: code, ResultInfo: resultInfo(operation, reason ?? errors[code].name) };
}

function reasonOf({ path, keyword }: Violation, item: unknown): string {
  const member = faultyMember(path, item);
  const length = ["minLength", "maxLength", "x-max-bytes"].includes(keyword) ? "_Len" : "";
  return `${memberNames[member] ?? member}${length}_Illegal`;
}

/** The member at fault; for the value of a tagged field, its tag. */
function faultyMember(path: string, item: unknown): string {
  if (path === "") return "To_Account";
  const tagged = /^(SnsItem|CustomItem)\[(\d+)\]\.Value/.exec(path);
  if (!tagged)
    return (
      path
        .replaceAll(/\[\d+\]/g, "")
        .split(".")
        .at(-1) ?? path
    );
  const fields = (item as Record<string, { Tag: string }[]>)[String(tagged[1])];
  return fields?.[Number(tagged[2])]?.Tag.slice(0, 64) ?? path;
}
