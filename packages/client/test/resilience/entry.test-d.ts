import { expectTypeOf, test } from "vitest";
import type { ClientOptions } from "../../src/index.ts";
import type * as resilience from "../../src/resilience/index.ts";
import { resilient } from "../../src/resilience/index.ts";

test("the resilience entry exports one function", () => {
  expectTypeOf<keyof typeof resilience>().toEqualTypeOf<"resilient">();
});

test("resilient makes the fetch of a client", () => {
  expectTypeOf<ReturnType<typeof resilient>>().toEqualTypeOf<NonNullable<ClientOptions["fetch"]>>();
});

test("resilient knows its options", () => {
  // @ts-expect-error
  resilient({ retries: 3 });
});
