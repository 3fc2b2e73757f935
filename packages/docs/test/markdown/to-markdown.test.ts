import { expect, it } from "vitest";
import { codeBlock } from "../../build/code/code-block.ts";
import type { Page } from "../../build/layout/layout.ts";
import { markdownPath, pageMarkdown } from "../../build/markdown/page-markdown.ts";
import { toMarkdown } from "../../build/markdown/to-markdown.ts";

const markdown = (html: string): string => toMarkdown(html, (href) => href).trimEnd();

it.each<[title: string, html: string, markdown: string]>([
  ["a heading, without its own link", '<h2 id="a"><a href="#a">A b</a></h2>', "## A b"],
  ["a paragraph with code and a name on the wire", "<p><code>a_b</code> of To_Account</p>", "`a_b` of To_Account"],
  ["a sign that would begin HTML", "<p>&lt;id&gt;</p>", "\\<id>"],
  ["a sentence that ends with a number", "<p>It is 200. Then</p>", "It is 200. Then"],
  ["code with its language", codeBlock('{\n  "a": "<b>"\n}', "json"), '```json\n{\n  "a": "<b>"\n}\n```'],
  ["code inside a list", `<ul><li>a${codeBlock("b\n\nc", "sh")}</li></ul>`, "- a\n\n  ```sh\n  b\n\n  c\n  ```"],
  ["a list in a list", "<ul><li>a<ul><li>b</li></ul></li></ul>", "- a\n  - b"],
  [
    "facts",
    "<dl><div><dt><b>A</b> b</dt><dd>c</dd></div><div><dt>d</dt><dd>e</dd></div></dl>",
    "**A b:** c\n\n**d:** e",
  ],
  [
    "a table with code and a link",
    '<table><tr><th>A</th></tr><tr><td><code>b_c</code> <a href="d_e/">f</a></td></tr></table>',
    "| A                 |\n| ----------------- |\n| `b_c` [f](d_e/) |",
  ],
  ["no form, no button, no list of pages", "<p>a</p><nav>b</nav><button>c</button><search>d</search>", "a"],
])("Markdown has %s", (_title, html, expected) => {
  expect(markdown(html)).toBe(expected);
});

const page: Page = { path: "errors/30001/", title: "T", description: "D.", policy: "", main: "" };

it.each([
  { href: "../", to: "../errors.md" },
  { href: "../30002/#texts", to: "30002.md" },
  { href: "../../operations/friend_add/#case-basic", to: "../operations/friend_add.md" },
  { href: "../../console/#operation=a&amp;case=b", to: "../console/#operation=a&case=b" },
  { href: "../../openapi.yaml", to: "../openapi.yaml" },
  { href: "../../", to: "../index.md" },
])("a link to $href leads from the Markdown of a page to $to", ({ href, to }) => {
  expect(pageMarkdown({ ...page, main: `<main id="main"><a href="${href}">a</a></main>` })).toBe(`[a](${to})\n`);
});

it("says only what a page is for, if its content is a form", () => {
  expect(pageMarkdown({ ...page, path: "console/" })).toBe("# T\n\nD.\n\n[The page](console/) needs a browser.\n");
});

it.each([
  { path: "", file: "index.md" },
  { path: "errors/", file: "errors.md" },
  { path: "errors/30001/", file: "errors/30001.md" },
])("the Markdown of $path is $file", ({ path, file }) => {
  expect(markdownPath({ path })).toBe(file);
});
