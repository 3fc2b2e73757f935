import { mapValues, type Schema } from "../../model/schema.ts";
import { mergeUnions } from "./merge-unions.ts";
import { typesOnly } from "./reduced.ts";
import { selectByTag } from "./select-by-tag.ts";
import { storable } from "./storable.ts";

const account: Schema = { type: "string" };

/**
 * Only the JSON types of the accounts in a request: the service checks them before the rest of the body.
 *
 * `batch` names the member that holds the items, if there is one; an item is an account itself or has one as To_Account.
 */
export function accountsVariant(request: Schema, batch: string | undefined): Schema {
  const properties: Record<string, Schema> = { From_Account: account };
  const item = batch && request.properties?.[batch]?.items;
  if (item) properties[batch] = { items: item.properties ? { properties: { To_Account: account } } : account };
  return { type: "object", properties };
}

/**
 * What makes the service refuse the whole request: JSON types and required members everywhere, bounds outside the items.
 *
 * `batch` names the member that holds the items, if there is one.
 */
export function requestVariant(request: Schema, batch: string | undefined): Schema {
  const whole = mapMembers(request, (member, name) => (name === batch ? withItems(member, itemShape) : member));
  return tolerant(selectByTag(storable(whole)));
}

/** What makes the service refuse one item: everything the spec says about it. */
export function itemVariant(request: Schema, batch: string): Schema {
  const items = request.properties?.[batch]?.items;
  if (!items) throw new Error(`x-batch names ${batch}, which is not an array of the request`);
  const whole = mapMembers(items, (member) => (member["x-refused-per-item"] ? storable(member) : member));
  return selectByTag(tolerant(whole));
}

function itemShape(item: Schema): Schema {
  return typesOnly(mergeUnions(withoutItsOwnFaults(item)));
}

/** Removes members with faults that refuse only the item. */
function withoutItsOwnFaults(item: Schema): Schema {
  if (!item.properties) return item;
  const kept = Object.entries(item.properties).filter(([, member]) => !member["x-refused-per-item"]);
  const properties = Object.fromEntries(kept);
  return { ...item, properties, required: (item.required ?? []).filter((name) => name in properties) };
}

/** A tolerated member may be missing. */
function tolerant(schema: Schema): Schema {
  if (!schema.required) return schema;
  return { ...schema, required: schema.required.filter((name) => !schema.properties?.[name]?.["x-tolerated"]) };
}

function withItems(array: Schema, change: (item: Schema) => Schema): Schema {
  return array.items ? { ...array, items: change(array.items) } : array;
}

function mapMembers(schema: Schema, change: (member: Schema, name: string) => Schema): Schema {
  return schema.properties ? { ...schema, properties: mapValues(schema.properties, change) } : schema;
}
