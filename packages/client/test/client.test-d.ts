import type { FailureOf, OperationId, paths, ReplyOf, RequestOf, SuccessOf } from "@chat-friends/contract";
import openapi, { type Client } from "openapi-fetch";
import { expectTypeOf, test } from "vitest";
import {
  type CommandReply,
  callbackSigner,
  command,
  createClient,
  type RegionName,
  type SignedPaths,
  type Signer,
  signing,
  unwrap,
} from "../src/index.ts";

declare const signer: Signer;
declare const body: RequestOf<"friend_add">;
const { sdkAppId, identifier } = signer;
const chat = createClient({ region: "singapore", sdkAppId, identifier, signer });

test("a client is openapi-fetch over the paths without the query", () => {
  expectTypeOf(chat).toEqualTypeOf<Client<SignedPaths>>();
});

test("every operation is called with its own body", () => {
  expectTypeOf<keyof SignedPaths>().toEqualTypeOf<keyof paths>();
  chat.POST("/v4/sns/friend_add", { body });
  // @ts-expect-error this is the body of another operation
  chat.POST("/v4/sns/group_get", { body });
  // @ts-expect-error the operation does not exist
  chat.POST("/v4/sns/friend_delete", { body });
  // @ts-expect-error the service takes POST only
  chat.GET("/v4/sns/friend_add", { body });
  // @ts-expect-error a body is required
  chat.POST("/v4/sns/friend_add", {});
  // @ts-expect-error signing adds the query
  chat.POST("/v4/sns/friend_add", { body, params: { query: { random: 1 } } });
});

test("data narrows on ActionStatus, and an item on ResultCode", async () => {
  const { data } = await chat.POST("/v4/sns/friend_add", { body });
  if (data === undefined) return;
  expectTypeOf(data).toEqualTypeOf<ReplyOf<"friend_add">>();
  if (data.ActionStatus === "FAIL") {
    expectTypeOf(data).toEqualTypeOf<FailureOf<"friend_add">>();
    return;
  }
  expectTypeOf(data).toEqualTypeOf<SuccessOf<"friend_add">>();
  const [item] = data.ResultItem;
  if (item?.ResultCode !== 0) return;
  expectTypeOf(item.ResultCode).toEqualTypeOf<0>();
});

test("unwrap gives the success of each operation", async () => {
  type Unwrapped<Id extends OperationId> = ReturnType<typeof unwrap<ReplyOf<Id>>>;
  expectTypeOf<{ [Id in OperationId]: Unwrapped<Id> }>().toEqualTypeOf<{ [Id in OperationId]: SuccessOf<Id> }>();

  const added = unwrap(await chat.POST("/v4/sns/friend_add", { body }));

  expectTypeOf(added).toEqualTypeOf<SuccessOf<"friend_add">>();
});

test("calls go to a region in service", () => {
  expectTypeOf<RegionName>().toEqualTypeOf<
    "china" | "singapore" | "seoul" | "tokyo" | "frankfurt" | "siliconvalley" | "jakarta"
  >();
});

test("calls go to a region or to an address, one of them", () => {
  createClient({ baseUrl: "http://127.0.0.1:4600", signer });
  // @ts-expect-error one of the two is required
  createClient({ signer });
  // @ts-expect-error only one of the two is allowed
  createClient({ region: "singapore", baseUrl: "http://127.0.0.1:4600", signer });
});

test("a callback may return a value or a promise", () => {
  const signature = { usersig: "", expiresAt: 0 };
  expectTypeOf(callbackSigner({ sdkAppId, identifier, sign: () => signature })).toEqualTypeOf<Signer>();
  expectTypeOf(callbackSigner({ sdkAppId, identifier, sign: async () => signature })).toEqualTypeOf<Signer>();
  // @ts-expect-error expiresAt is required
  callbackSigner({ sdkAppId, identifier, sign: () => ({ usersig: "" }) });
});

test("a command's reply is the envelope, which narrows on ActionStatus and unwraps", async () => {
  const result = await command(chat, "v4/sns/friend_delete", { From_Account: "id" });
  expectTypeOf(result.data).toEqualTypeOf<CommandReply | undefined>();
  if (result.data?.ActionStatus === "OK") expectTypeOf(result.data.ErrorCode).toEqualTypeOf<0>();
  expectTypeOf(unwrap(result).ErrorInfo).toEqualTypeOf<string>();
  expectTypeOf(unwrap(result)["ResultItem"]).toEqualTypeOf<unknown>();
  // @ts-expect-error not a command of the service
  command(chat, "friend_delete", {});
});

test("signing is a middleware of any openapi-fetch client", () => {
  openapi<paths>().use(signing(signer));
});
