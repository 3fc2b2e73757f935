/** A probe compiles if the generated types are as exact as the spec, and does not if they are wider. */
export const probes = {
  ActionStatus: `
export function results(reply: AddReply): number {
  return reply.ActionStatus === "OK" ? reply.ResultItem.length : reply.ErrorCode;
}
export function careless(reply: AddReply) {
  // @ts-expect-error A refused request has no results.
  return reply.ResultItem.length;
}`,
  ResultCode: `
export function fields(item: GetListItem): number {
  return item.ResultCode === 0 ? item.SnsProfileItem.length : item.ResultInfo.length;
}
export function careless(item: GetListItem) {
  // @ts-expect-error A refused item has no fields.
  return item.SnsProfileItem.length;
}`,
  Tag: `
export function remark(field: Field): string {
  return field.Tag === "Tag_SNS_IM_Remark" ? field.Value.toUpperCase() : "";
}`,
  "misspelt Tag": `
// @ts-expect-error No field has this tag.
export const misspelt: Field = { Tag: "Tag_SNS_IM_Remrk", Value: "text" };`,
  optional: `
export const request: AddRequest = { From_Account: "id", AddFriendItem: [{ To_Account: "id1" }] };`,
} as const;

export type Probe = keyof typeof probes;

export const probeNames = Object.keys(probes) as Probe[];
