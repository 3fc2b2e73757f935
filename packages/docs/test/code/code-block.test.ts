import { expect, it } from "vitest";
import { codeBlock, codeTabs } from "../../build/code/code-block.ts";
import type { Language } from "../../build/code/highlight.ts";

const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
const filled = (html: string): (string | undefined)[] =>
  [...html.matchAll(/<span data-fill="(\w+)">/g)].map(([, kind]) => kind);

it("marks the parts that a page fills in if a sandbox serves it, and keeps the code unchanged", () => {
  const code = 'USERSIG=$(sign)\ncurl "http://127.0.0.1:4600/v4\\\n?usersig=$USERSIG&random=1"';

  const html = codeBlock(code, "sh");

  expect(filled(html)).toEqual(["mint", "address", "usersig"]);
  expect(html).toMatch(/<span data-fill="address">(<span[^>]*>)?http:\/\/127\.0\.0\.1:4600(<\/span>)?<\/span>/);
  expect(textOf(html)).toBe(code);
});

it.each<{ title: string; code: string; language: Language; html: string }>([
  {
    title: "of several lines has the name of its language",
    code: "a\nb",
    language: "ts",
    html: 'class="code" data-language="ts" data-name="TypeScript">',
  },
  { title: "of one line has no name", code: "a", language: "sh", html: 'class="code one-line" data-language="sh">' },
  { title: "in JSON has no name", code: "[\n]", language: "json", html: 'class="code" data-language="json">' },
])("code $title", ({ code, language, html }) => {
  expect(codeBlock(code, language)).toContain(html);
});

it("does not mark the address of another host", () => {
  expect(filled(codeBlock('"http://127.0.0.1:8080 https://adminapisgp.im.qcloud.com"', "ts"))).toEqual([]);
});

it("gives each language its own tab, and selects the first one", () => {
  const html = codeTabs("code", [
    { name: "TypeScript", code: "a()", language: "ts" },
    { name: "curl", code: "curl b", language: "sh" },
  ]);

  const tabs = [...html.matchAll(/role="tab" id="([^"]+)" aria-controls="([^"]+)" aria-selected="(\w+)"/g)];
  expect(tabs.map(([, ...values]) => values)).toEqual([
    ["code-typescript-tab", "code-typescript", "true"],
    ["code-curl-tab", "code-curl", "false"],
  ]);
  for (const [, tab, panel] of tabs) expect(html).toContain(`id="${panel}" aria-labelledby="${tab}"`);
});
