import { expect, inject, it } from "vitest";
import * as loaded from "#primitives";
import * as node from "../src/primitives/node.ts";
import * as portable from "../src/primitives/portable.ts";

it("tests the implementation that the runtime's condition selects", () => {
  const selected = inject("runtime") === "node" ? node : portable;

  expect(loaded.hmacSha256).toBe(selected.hmacSha256);
  expect(loaded.inflateRaw).toBe(selected.inflateRaw);
});
