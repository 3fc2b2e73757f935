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
  const member = faultyMember(path, keyword, item);
  const length = ["minLength", "maxLength", "x-max-bytes"].includes(keyword) ? "_Len" : "";
  return `${memberNames[member] ?? member}${length}_Illegal`;
}

/** The member at fault: for a value that its tag does not allow, the tag; for an item that is an account itself, To_Account. */
function faultyMember(path: string, keyword: string, item: unknown): string {
  const [list = "", index, field] = path.split(/[[\].]+/);
  const member = field || list || "To_Account";
  if (member !== "Value" || keyword === "required") return member;
  return (item as Record<string, { Tag: string }[]>)[list]?.[Number(index)]?.Tag ?? member;
}
