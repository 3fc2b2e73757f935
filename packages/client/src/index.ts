export type { RegionName, Target } from "./core/base-url.ts";
export type { Clock } from "./core/clock.ts";
export { type ChatClient, type ClientOptions, createClient } from "./core/create-client.ts";
export type { SignedPaths } from "./core/signed-paths.ts";
export type { Signature, Signer } from "./core/signer.ts";
export { type SigningOptions, signing } from "./core/signing.ts";
export { UnexpectedReply } from "./core/unexpected-reply.ts";
export { ChatError, type CodeName, type Unlisted } from "./outcomes/chat-error.ts";
export { type Result, type Success, unwrap } from "./outcomes/unwrap.ts";
