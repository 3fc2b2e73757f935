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
export type { RegionName, Target } from "./core/base-url.ts";
export { type CallbackSignerOptions, callbackSigner } from "./core/callback-signer.ts";
export type { Clock } from "./core/clock.ts";
export { type CommandName, type CommandReply, type CommandResult, command } from "./core/command.ts";
export { type ChatClient, type ClientOptions, createClient } from "./core/create-client.ts";
export { type FixedSignerOptions, fixedSigner } from "./core/fixed-signer.ts";
export type { ClientEvents, ClientHooks } from "./core/hooks.ts";
export { type ObservedOptions, observed } from "./core/observed.ts";
export type { Signature } from "./core/renewed.ts";
export type { SignedPaths } from "./core/signed-paths.ts";
export type { Signer } from "./core/signer.ts";
export { type SigningOptions, signing } from "./core/signing.ts";
export { UnexpectedReply } from "./core/unexpected-reply.ts";
export type { CodeName, Unlisted } from "./outcomes/catalogued.ts";
export { ChatError } from "./outcomes/chat-error.ts";
export type { Outcome } from "./outcomes/outcome.ts";
export { type BatchItem, type BatchReply, outcomes } from "./outcomes/outcomes.ts";
export { profileOf } from "./outcomes/profile-of.ts";
export { unknownFate } from "./outcomes/unknown-fate.ts";
export { type Result, type Success, unwrap } from "./outcomes/unwrap.ts";
