import { expect, it } from "vitest";
import { escapeHtml, fill } from "../build/layout/template.ts";

it("fills every slot at each of its places", () => {
  expect(fill("<p>{{a}} {{b}} {{a}}</p>", { a: "1", b: "$&" })).toBe("<p>1 $& 1</p>");
});

it("refuses a slot that nothing fills", () => {
  expect(() => fill("{{a}}{{b}}", { a: "1" })).toThrow("slot {{b}}");
});

it("refuses a value that has no slot", () => {
  expect(() => fill("{{a}}", { a: "1", b: "2", c: "3" })).toThrow("no slot for: b, c");
});

it("escapes what would be markup in text or in an attribute", () => {
  expect(escapeHtml(`<a href="?x=1&y=2">'`)).toBe("&lt;a href=&quot;?x=1&amp;y=2&quot;&gt;'");
});
