export type {
  BatchOperationId,
  ErrorCode,
  FailureOf,
  ItemOf,
  OperationId,
  ProfileOf,
  ReadableTag,
  ReplyOf,
  RequestOf,
  ResultOf,
  RetryClass,
  SuccessOf,
} from "@chat-friends/contract";
/** Types of a client's own. A function that returns a call or a middleware has them in its declaration. */
export type { FetchResponse, Middleware } from "openapi-fetch";
export type { RegionName, Target } from "./core/address.ts";
export type { Clock } from "./core/clock.ts";
export { type CommandName, type CommandReply, type CommandResult, command } from "./core/command.ts";
export { type ChatClient, type ClientOptions, createClient, type SignedPaths } from "./core/create-client.ts";
export type { ClientEvents, ClientHooks } from "./core/hooks.ts";
export { type ObservedOptions, observed } from "./core/observed.ts";
export type { Fetch, SigningOptions } from "./core/signatory.ts";
export { type FixedSignerOptions, fixedSigner, type Signer } from "./core/signer.ts";
export { signing } from "./core/signing.ts";
export { UnexpectedReply } from "./core/unexpected-reply.ts";
export type { CodeName, Unlisted } from "./outcomes/catalogued.ts";
export { ChatError } from "./outcomes/chat-error.ts";
export { type Outcome, unknownResultCode } from "./outcomes/outcome.ts";
export { type BatchItem, type BatchReply, outcomes } from "./outcomes/outcomes.ts";
export { profileOf } from "./outcomes/profile-of.ts";
export { type Result, type Success, unwrap } from "./outcomes/unwrap.ts";
export { type CallbackSignerOptions, callbackSigner } from "./signers/callback-signer.ts";
export type { Signature } from "./signers/renewal.ts";
