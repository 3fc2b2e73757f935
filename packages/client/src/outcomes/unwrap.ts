import { operationOf } from "../core/address.ts";
import { type Envelope, isEnvelope } from "../core/reply.ts";
import { type Origin, UnexpectedReply } from "../core/unexpected-reply.ts";
import { ChatError } from "./chat-error.ts";

/** The part of openapi-fetch's result that `unwrap` reads. */
export interface Result<Reply> {
  data?: Reply;
  response: Response;
}

/** The reply to a request that was carried out. */
export type Success<Reply> = Extract<Reply, { ActionStatus: "OK" }>;

const origin = Symbol("origin");

/** A reply of `unwrap` carries its origin. `outcomes` names the origin in its errors, because friend_add and friend_import look the same. */
export interface WithOrigin {
  readonly [origin]?: Origin;
}

/**
 * The reply, when the request was carried out.
 * @throws {ChatError} when the service refused the request as a whole
 * @throws {UnexpectedReply} when the reply is off contract
 * @throws {TypeError} for another value, such as a call that was not awaited
 * @example
 * const added = unwrap(await chat.POST("/v4/sns/friend_add", { body }));
 */
export function unwrap<Reply>({ data, response }: Result<Reply>): Success<Reply> {
  if (!response) throw new TypeError("give unwrap an awaited result");
  if (response.status !== 200) throw new UnexpectedReply(response, `HTTP status ${response.status} instead of 200`);
  if (!isEnvelope(data)) throw new UnexpectedReply(response, "the body has no ErrorCode");
  // ErrorCode first: replies without ActionStatus have been seen.
  const { ErrorCode, ActionStatus = "OK" } = data;
  if (ErrorCode !== 0) throw refusalIn(data, operationOf(response.url));
  if (ActionStatus !== "OK") throw new UnexpectedReply(response, `ErrorCode is 0, but ActionStatus is not "OK"`);
  const { url, status } = response;
  // Not enumerable, so a copy, a comparison or a log of the reply shows only what the service sent.
  Reflect.defineProperty(data, origin, { value: { url, status }, configurable: true });
  return data as Success<Reply>;
}

/** The origin that a reply carries. For a reply that is not from `unwrap`, it says only that the reply is of a batch. */
export function originOf({ [origin]: known = { url: "a batch", status: 200 } }: WithOrigin): Origin {
  return known;
}

function refusalIn({ ErrorCode, ErrorInfo = "", RequestId }: Envelope, operation: string): ChatError {
  const requestId = typeof RequestId === "string" ? RequestId : undefined;
  return new ChatError(operation, ErrorCode, String(ErrorInfo), requestId);
}
