import type { Schema } from "../schema.ts";

const account: Schema = { type: "string" };

/**
 * The JSON types of the accounts in a request and nothing else: the service checks them before the rest of the body.
 *
 * `batch` names the member that holds the items, where there is one; an item is an account itself or has one as To_Account.
 */
export function accountsForm(request: Schema, batch: string | undefined): Schema {
  const properties: Record<string, Schema> = { From_Account: account };
  const item = batch && request.properties?.[batch]?.items;
  if (item) properties[batch] = { items: item.properties ? { properties: { To_Account: account } } : account };
  return { type: "object", properties };
}
