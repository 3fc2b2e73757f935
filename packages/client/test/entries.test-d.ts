import { expectTypeOf, test } from "vitest";
import type * as browser from "../src/index.ts";
import type { Signer } from "../src/index.ts";
import type * as server from "../src/server.ts";

test("the browser entry exports these and no others", () => {
  expectTypeOf<keyof typeof browser>().toEqualTypeOf<
    "ChatError" | "createClient" | "signing" | "UnexpectedReply" | "unwrap"
  >();
});

test("the server entry adds the signer that takes a secret key", () => {
  expectTypeOf<keyof typeof server>().toEqualTypeOf<keyof typeof browser | "secretKeySigner">();
  expectTypeOf<typeof server>().toExtend<typeof browser>();
  expectTypeOf<ReturnType<typeof server.secretKeySigner>>().toEqualTypeOf<Signer>();
});
