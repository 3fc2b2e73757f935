import type { ReplyOf, RequestOf } from "@chat-friends/contract";
import openapi from "openapi-fetch";
import { expectTypeOf, test } from "vitest";
import type { GatewayPaths } from "../src/gateway/index.ts";
import { unwrap } from "../src/index.ts";

declare const body: Omit<RequestOf<"friend_add">, "From_Account">;
const friends = openapi<GatewayPaths>({ baseUrl: "/chat" });

test("a frontend calls the gateway without a query and without From_Account", async () => {
  const { data } = await friends.POST("/v4/sns/friend_add", { body });

  expectTypeOf(data).toEqualTypeOf<ReplyOf<"friend_add"> | undefined>();
});

test("TypeScript checks its calls and bodies", () => {
  // @ts-expect-error the operation does not exist
  friends.POST("/v4/sns/friend_delete", { body });
  // @ts-expect-error this is the body of another operation
  friends.POST("/v4/sns/friend_get_list", { body });
});

test("unwrap reads its replies", async () => {
  const added = unwrap(await friends.POST("/v4/sns/friend_add", { body }));

  expectTypeOf(added.ActionStatus).toEqualTypeOf<"OK">();
});
