import { expectTypeOf, test } from "vitest";
import type * as bulk from "../src/bulk/index.ts";
import type * as gateway from "../src/gateway/index.ts";
import type * as browser from "../src/index.ts";
import type { Signer } from "../src/index.ts";
import type * as node from "../src/node.ts";
import type * as server from "../src/server.ts";
import type * as tracing from "../src/tracing.ts";

test("the browser entry exports these and no others", () => {
  expectTypeOf<keyof typeof browser>().toEqualTypeOf<
    | "callbackSigner"
    | "ChatError"
    | "command"
    | "createClient"
    | "fixedSigner"
    | "observed"
    | "outcomes"
    | "profileOf"
    | "signing"
    | "UnexpectedReply"
    | "unknownResultCode"
    | "unwrap"
  >();
});

test("the server entry adds the signer that takes a secret key", () => {
  expectTypeOf<keyof typeof server>().toEqualTypeOf<keyof typeof browser | "secretKeySigner">();
  expectTypeOf<typeof server>().toExtend<typeof browser>();
  expectTypeOf<ReturnType<typeof server.secretKeySigner>>().toEqualTypeOf<Signer>();
});

test("the entries beside them export one thing each, or two", () => {
  expectTypeOf<keyof typeof gateway>().toEqualTypeOf<"gateway">();
  expectTypeOf<keyof typeof node>().toEqualTypeOf<"fileCheckpoint" | "nodeHandler">();
  expectTypeOf<keyof typeof tracing>().toEqualTypeOf<"redactUrl" | "tracingHooks">();
});

test("the bulk entry exports a function for each operation, and an error", () => {
  expectTypeOf<keyof typeof bulk>().toEqualTypeOf<
    "addFriends" | "CheckpointMismatch" | "getFriends" | "importFriends" | "pullLists" | "updateFriends"
  >();
});
