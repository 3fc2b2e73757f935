import { type ErrorCode, isListed, type OperationId, operations } from "@chat-friends/contract";
import { type ItemRefusal, type Refusal, refuseItemWith } from "@chat-friends/contract/refuse";

/** A UserID that stands for a code, as test card numbers stand for a declined payment. */
const magicUserID = /^sandbox_(\d{5})$/;

/** The refusal of the whole request that a magic From_Account asks for: a code of the operation, or a code of any call. */
export function magicRequest(operation: OperationId, From_Account: string): Refusal | undefined {
  const code = codeIn(From_Account);
  if (code === undefined) return undefined;
  if (isPublic(code)) return { ErrorCode: code, ErrorInfo: `caused by the From_Account ${From_Account}` };
  if (!isOf(operation, code)) return undefined;
  return { ErrorCode: code, ErrorInfo: refuseItemWith(operation, code).ResultInfo };
}

/** The refusal of the item that a magic To_Account asks for: a code of the operation. */
export function magicItem(operation: OperationId, To_Account: string): ItemRefusal | undefined {
  const code = codeIn(To_Account);
  return code !== undefined && isOf(operation, code) ? refuseItemWith(operation, code) : undefined;
}

/** The code in a magic UserID. A UserID with a code that the catalogue doesn't have is an ordinary UserID. */
function codeIn(userID: string): ErrorCode | undefined {
  const found = magicUserID.exec(userID);
  if (!found) return undefined;
  const code = Number(found[1]);
  return isListed(code) ? code : undefined;
}

function isOf(operation: OperationId, code: ErrorCode): boolean {
  return operations[operation].codes.some((each) => each === code);
}

/** Codes from 60000 on come from the gateway, for any operation. */
function isPublic(code: ErrorCode): boolean {
  return code >= 60000;
}
