import type { OperationId } from "@chat-friends/contract";
import type { ItemRefusal, Refusal } from "@chat-friends/contract/refuse";
import type { ScriptedOutcome } from "../descriptions/types.ts";

type ScriptedItem = Extract<ScriptedOutcome, { To_Account: string }>;
type ScriptedRequest = Exclude<ScriptedOutcome, ScriptedItem>;

interface ScriptedCall {
  operation: OperationId;
  From_Account: string;
}

/** The scripted refusal of a whole request: an outcome without To_Account. */
export function scriptedRequest(scripted: readonly ScriptedOutcome[], call: ScriptedCall): Refusal | undefined {
  const found = scripted.filter(isForRequest).find((outcome) => fits(outcome, call));
  return found && { ErrorCode: found.code, ErrorInfo: found.ErrorInfo ?? "" };
}

/** The scripted refusal of one item. */
export function scriptedItem(
  scripted: readonly ScriptedOutcome[],
  call: ScriptedCall,
  To_Account: string,
): ItemRefusal | undefined {
  for (const outcome of scripted) {
    if (isForItem(outcome) && outcome.To_Account === To_Account && fits(outcome, call))
      return { ResultCode: outcome.code, ResultInfo: outcome.ResultInfo ?? "" };
  }
  return undefined;
}

function isForItem(outcome: ScriptedOutcome): outcome is ScriptedItem {
  return outcome.To_Account !== undefined;
}

function isForRequest(outcome: ScriptedOutcome): outcome is ScriptedRequest {
  return outcome.To_Account === undefined;
}

function fits(outcome: ScriptedOutcome, { operation, From_Account }: ScriptedCall): boolean {
  return outcome.operation === operation && (outcome.From_Account ?? From_Account) === From_Account;
}
