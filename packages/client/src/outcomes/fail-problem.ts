import type { ItemResult } from "./outcome.ts";

/** A batch's lists of failures, as they may arrive. */
export interface FailureLists {
  Fail_Account?: unknown;
  /** Versions of 2019 sent it beside Fail_Account, and both of them empty rather than not at all. */
  Invalid_Account?: unknown;
}

/**
 * Where Fail_Account doesn't name the accounts that failed, in their order; undefined where it does.
 *
 * An account that a batch has twice counts once: nothing says how often Fail_Account names it.
 */
export function failProblem(results: readonly ItemResult[], lists: FailureLists): string | undefined {
  const { Fail_Account = [], Invalid_Account = [] } = lists;
  if (!Array.isArray(Fail_Account)) return "Fail_Account is not an array";
  const named = new Set<unknown>(Fail_Account);
  const elsewhere = new Set<unknown>(Array.isArray(Invalid_Account) ? Invalid_Account : []);
  const failed = new Set<unknown>(results.filter(hasFailed).map(({ To_Account }) => To_Account));

  const expected = [...failed].filter((account) => named.has(account) || !elsewhere.has(account));
  const missing = expected.find((account) => !named.has(account));
  if (missing !== undefined) return `Fail_Account leaves out ${JSON.stringify(missing)}, which failed`;
  const extra = Fail_Account.findIndex((account) => !failed.has(account));
  if (extra >= 0) return `Fail_Account names ${JSON.stringify(Fail_Account[extra])}, which did not fail`;
  const isInOrder = [...named].every((account, index) => account === expected[index]);
  return isInOrder ? undefined : "Fail_Account is not in the order of the items";
}

function hasFailed({ ResultCode }: ItemResult): boolean {
  return ResultCode !== 0;
}
