import type { OperationId } from "@chat-friends/contract";
import type { Case } from "@chat-friends/contract/examples";
import type { Fault } from "@chat-friends/sandbox";
import { hasItems } from "./fault.ts";

/** The faults that make a sandbox refuse, once each, what the reply of a case refuses. For all other items the world decides. */
export function faultsOf(operation: OperationId, { response }: Pick<Case, "response">): Fault[] {
  if (response.ErrorCode !== 0)
    return [{ operation, code: response.ErrorCode, ErrorInfo: response.ErrorInfo, times: 1 }];
  if (!hasItems(operation)) return [];
  return resultsIn(response).flatMap(({ To_Account, ResultCode, ResultInfo = "" }) =>
    ResultCode === 0 ? [] : [{ operation, To_Account, code: ResultCode, ResultInfo, times: 1 }],
  );
}

interface Result {
  To_Account: string;
  ResultCode: number;
  ResultInfo?: string;
}

function resultsIn(response: Case<OperationId>["response"]): readonly Result[] {
  if ("InfoItem" in response) return response.InfoItem;
  const items: readonly (Result | { GroupName: string })[] = ("ResultItem" in response && response.ResultItem) || [];
  return items.filter((item) => "ResultCode" in item);
}
