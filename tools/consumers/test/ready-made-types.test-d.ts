import type { components, paths } from "@chat-friends/contract";
import type * as readyMade from "@chat-friends/spec/chat-friends.d.ts";
import { expectTypeOf, it } from "vitest";

it("chat-friends.d.ts and the package are the same types", () => {
  expectTypeOf<paths>().toEqualTypeOf<readyMade.paths>();
  expectTypeOf<components>().toEqualTypeOf<readyMade.components>();
});

it("both refuse a misspelt tag", () => {
  type Tag<Schemas extends { SnsItem: { Tag: string } }> = Schemas["SnsItem"]["Tag"];

  expectTypeOf<"Tag_SNS_IM_Remark">().toExtend<Tag<components["schemas"]>>();
  expectTypeOf<"Tag_SNS_IM_Remrk">().not.toExtend<Tag<components["schemas"]>>();
  expectTypeOf<"Tag_SNS_IM_Remrk">().not.toExtend<Tag<readyMade.components["schemas"]>>();
});
