/** Where results are not one for each of the accounts, in their order; undefined where they are. */
export function orderProblem(member: string, results: unknown, accounts: readonly string[]): string | undefined {
  if (!Array.isArray(results)) return `${member} is not an array`;
  if (results.length !== accounts.length) return `${member} has ${results.length} results for ${accounts.length} items`;
  const wrong = accounts.findIndex((account, index) => !isResultFor(account, results[index]));
  if (wrong < 0) return undefined;
  return `${member}[${wrong}] is no result for ${JSON.stringify(accounts[wrong])}, which stands there in the request`;
}

function isResultFor(account: string, result: unknown): boolean {
  if (typeof result !== "object" || result === null) return false;
  const { To_Account, ResultCode }: { To_Account?: unknown; ResultCode?: unknown } = result;
  return To_Account === account && typeof ResultCode === "number";
}
