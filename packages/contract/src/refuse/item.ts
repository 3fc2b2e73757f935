import { errors } from "../errors.gen.ts";
import { operations } from "../operations.gen.ts";
import type { BatchOperationId, ErrorCode, OperationId } from "../types.ts";
import { itemViolation, type Violation } from "../validate.ts";

/** Why one item is refused. */
export interface ItemRefusal {
  ResultCode: number;
  ResultInfo: string;
}

/** The names of members in the service's own strings. A member that is not listed has its name of the request. */
const memberNames: Record<string, string> = {
  GroupName: "Group_Name",
  Tag_SNS_IM_Group: "Group_Name",
  AddSource: "Source",
};

/** The refusal of an item that breaks the spec, always 30001; undefined if the item is valid. */
export function refuseItem(operation: BatchOperationId, item: unknown): ItemRefusal | undefined {
  const violation = itemViolation(operation, item);
  return violation && { ResultCode: 30001, ResultInfo: resultInfo(operation, reasonOf(violation, item)) };
}

/** `Err_SNS_<Operation>_<reason>`, the form of the service's strings. */
export function resultInfo(operation: OperationId, reason: string): string {
  return `Err_SNS_${operations[operation].command}_${reason}`;
}

/** The refusal of an item by its code. Without a given reason it has the one of the catalogue, else the code's name. */
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

/** The member at fault. For a value that its tag does not allow it is the tag; for an item that is an account itself it is To_Account. */
function faultyMember(path: string, keyword: string, item: unknown): string {
  const [list = "", index, field] = path.split(/[[\].]+/);
  const member = field || list || "To_Account";
  if (member !== "Value" || keyword === "required") return member;
  return (item as Record<string, { Tag: string }[]>)[list]?.[Number(index)]?.Tag ?? member;
}
