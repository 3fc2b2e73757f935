/** Where a call went, without the query, which holds the signature. */
export function addressOf(url: string): string {
  return url.replace(/[?#].*/, "");
}

/** The operation that an address names: its last segment. */
export function operationOf(url: string): string {
  return addressOf(url).replace(/.*\//, "");
}
