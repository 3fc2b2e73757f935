/** The UserID that an item of a request is about; undefined if an unchecked item has none. */
export function accountOf(item: string | { readonly To_Account: string }): string;
export function accountOf(item: unknown): string | undefined;
export function accountOf(item: unknown): string | undefined {
  const account: unknown = isObject(item) ? item["To_Account"] : item;
  return typeof account === "string" ? account : undefined;
}

/** `Fail_Account` of a reply with these results: the refused UserIDs, in order. Without a refused UserID there is no such member. */
export function failAccount(results: readonly { readonly To_Account: string; readonly ResultCode: number }[]): {
  Fail_Account?: string[];
} {
  const refused = results.filter(({ ResultCode }) => ResultCode !== 0).map(({ To_Account }) => To_Account);
  return refused.length > 0 ? { Fail_Account: refused } : {};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
