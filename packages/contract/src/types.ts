import type { errors } from "./errors.gen.ts";
import type { operations as table } from "./operations.gen.ts";
import type { components, operations } from "./types.gen.ts";

export type OperationId = keyof typeof table;

/** The JSON body of a request. */
export type RequestOf<Id extends OperationId> = operations[Id]["requestBody"]["content"]["application/json"];

/** The JSON body of a reply: success or failure. `ActionStatus` says which. */
export type ReplyOf<Id extends OperationId> = operations[Id]["responses"][200]["content"]["application/json"];

export type SuccessOf<Id extends OperationId> = Extract<ReplyOf<Id>, { ActionStatus: "OK" }>;

export type FailureOf<Id extends OperationId> = Extract<ReplyOf<Id>, { ActionStatus: "FAIL" }>;

/** Operations with items in the request. Each item has its own result. */
export type BatchOperationId = {
  [Id in OperationId]: (typeof table)[Id]["requestItems"] extends string ? Id : never;
}[OperationId];

/** An item of a request: an object, or for friend_get_list a UserID. */
export type ItemOf<Id extends BatchOperationId> = ElementOf<RequestOf<Id>, (typeof table)[Id]["requestItems"]>;

/** The result of an item: success or refusal. `ResultCode` says which. */
export type ResultOf<Id extends BatchOperationId> = ElementOf<SuccessOf<Id>, (typeof table)[Id]["replyItems"]>;

/** Every code of the catalogue. */
export type ErrorCode = keyof typeof errors;

/** Codes the gateway may give to any call. */
export type PublicErrorCode = components["schemas"]["PublicErrorCode"];

/** Codes from the operation's own page, for the request or for an item. */
export type ErrorCodeOf<Id extends OperationId> = (typeof table)[Id]["codes"][number];

/** Name of a field that friend_get_list can read. */
export type ReadableTag = components["schemas"]["ReadableTag"];

/** The value of a readable field. */
export type ValueOf<Tag extends ReadableTag> = ValueIn<components["schemas"]["SnsProfileItem"], Tag>;

/** What friend_get_list gives for a friend: the requested tags, each with its own type of value. An unset tag is absent. */
export type ProfileOf<Tags extends readonly ReadableTag[]> = { [Tag in Tags[number]]?: ValueOf<Tag> };

/** Distributes over the bodies, so the items of several operations are a union. */
type ElementOf<Body, Member> = Body extends unknown
  ? Body[keyof Body & Member] extends (infer Item)[]
    ? Item
    : never
  : never;

type ValueIn<Field, Tag> = Field extends { Tag: infer Name; Value: infer Value }
  ? Tag extends Name
    ? Value
    : never
  : never;
