import { failAccount } from "@chat-friends/contract";

/** The result of an item: the members that every batch has, and any other members. */
export type ResultRecord = { To_Account: string; ResultCode: number } & Record<string, unknown>;

/** A batch's lists of failures, in the form that may arrive. */
export interface FailureLists {
  Fail_Account?: unknown;
  /** Versions of 2019 sent it beside Fail_Account, and sent both of them as empty lists instead of leaving them out. */
  Invalid_Account?: unknown;
}

/** Whether these are results, one for each of the accounts, in their order. */
export function areResultsOf(accounts: readonly string[], results: unknown): results is ResultRecord[] {
  if (!Array.isArray(results) || results.length !== accounts.length) return false;
  return accounts.every((account, index) => isResultOf(account, results[index]));
}

/** The problem, if the results are not one for each of the accounts, in their order; else undefined. */
export function orderProblem(member: string, results: unknown, accounts: readonly string[]): string | undefined {
  if (areResultsOf(accounts, results)) return undefined;
  if (!Array.isArray(results)) return `${member} is not an array`;
  if (results.length !== accounts.length) return `${member} has ${results.length} results for ${accounts.length} items`;
  const wrong = accounts.findIndex((account, index) => !isResultOf(account, results[index]));
  return `${member}[${wrong}] is not a result for ${JSON.stringify(accounts[wrong])}, which stands there in the request`;
}

function isResultOf(account: string, result: unknown): boolean {
  if (typeof result !== "object" || result === null) return false;
  const { To_Account, ResultCode }: { To_Account?: unknown; ResultCode?: unknown } = result;
  return To_Account === account && typeof ResultCode === "number";
}

/**
 * The problem, if Fail_Account does not name the accounts that failed, in their order; else undefined.
 *
 * An account that a batch has twice counts once: the source pages don't say how often Fail_Account names it.
 */
export function failProblem(
  results: readonly Pick<ResultRecord, "To_Account" | "ResultCode">[],
  { Fail_Account = [], Invalid_Account = [] }: FailureLists,
): string | undefined {
  if (!Array.isArray(Fail_Account)) return "Fail_Account is not an array";
  const named = new Set<unknown>(Fail_Account);
  const elsewhere = new Set<unknown>(Array.isArray(Invalid_Account) ? Invalid_Account : []);
  const failed = new Set<unknown>(failAccount(results).Fail_Account);

  const expected = [...failed].filter((account) => named.has(account) || !elsewhere.has(account));
  const missing = expected.find((account) => !named.has(account));
  if (missing !== undefined) return `Fail_Account leaves out ${JSON.stringify(missing)}, which failed`;
  const extra = Fail_Account.findIndex((account) => !failed.has(account));
  if (extra >= 0) return `Fail_Account names ${JSON.stringify(Fail_Account[extra])}, which did not fail`;
  const isInOrder = [...named].every((account, index) => account === expected[index]);
  return isInOrder ? undefined : "Fail_Account is not in the order of the items";
}
