import { expect, it } from "vitest";
import { baseFrom } from "../build/layout/base.ts";
import { layOut } from "../build/layout/layout.ts";
import { notFoundPage } from "../build/pages/not-found.ts";
import { wordsOf } from "../src/not-found/words-of.ts";

it("the links of the page for a missing page begin with the base", () => {
  const page = notFoundPage('<a href="{{base}}guides/">', "/friends/");
  const layout =
    '<a href="{{root}}">{{policy}}{{description}}{{title}}{{links}}{{navigation}}{{search}}{{version}}{{main}}{{markdown}}';

  const html = layOut(page, { layout, version: "1" }, "/friends/");
  const links = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link]) => link);

  expect(links).toContain("/friends/");
  expect(links).toContain("/friends/guides/");
  expect(links).toContain("/friends/search/search.css");
  expect(links.filter((link) => !link?.startsWith("/friends/"))).toEqual([]);
});

it.each(["/", "/chat-friends/", "/a/b.c/"])("takes %s as the base", (base) => {
  expect(baseFrom(base)).toBe(base);
});

it.each(["", "chat-friends/", "/chat-friends", "//elsewhere/", "https://a.example/", '/"/'])(
  "refuses the base %j",
  (base) => {
    expect(() => baseFrom(base)).toThrow("--base must be a path that begins and ends with a slash");
  },
);

it.each([
  { path: "/operations/friend_ad/", words: "friend_ad" },
  { path: "/any/guides/first-cal/index.html", words: "first cal" },
  { path: "/errors/30099.md", words: "30099" },
  { path: "/guides/caf%C3%A9", words: "café" },
  { path: "/guides/%zz/", words: "%zz" },
  { path: "/", words: "" },
])("searches for $words after $path", ({ path, words }) => {
  expect(wordsOf(path)).toBe(words);
});
