import { expect, it } from "vitest";
import { codeBlock } from "../../build/code/code-block.ts";
import { type RenderOptions, render } from "../../build/guides/render.ts";

const options: RenderOptions = {
  sample: (file, region) => {
    if (file !== "a.ts") throw new Error(`there is no sample ${file}`);
    return `call("${region ?? "all"}");`;
  },
  slots: { table: "<table></table>" },
};
const html = (text: string): string => render(text, options).html;

it("gives headings ids, and lists the headings of the second level with the text below them", () => {
  const { html, places } = render(
    "## Two `words`\n\nSome *text*, a [link](../x/).\n\n### Deeper\n\nMore.\n\n| a | b |\n| --- | --: |\n| c | d |\n\n## Last",
    options,
  );

  expect(html).toContain('<h2 id="two-words"><a href="#two-words">Two <code>words</code></a></h2>');
  expect(html).toContain('<h3 id="deeper">');
  expect(places).toEqual([
    { id: "two-words", name: "Two words", text: "Some text, a link. Deeper More. a b c d" },
    { id: "last", name: "Last", text: "" },
  ]);
});

it("takes TypeScript from a whole sample or a region of it", () => {
  expect(html("```ts sample=a.ts region=policy\n```")).toBe(`${codeBlock('call("policy");', "ts")}\n`);
  expect(html("```ts sample=a.ts\n```")).toContain("&quot;all&quot;");
});

it.each([
  ["TypeScript that no test runs", "```ts\ncall();\n```", "no test runs this code, so take it from a sample: call();"],
  ["a sample that isn't there", "```ts sample=b.ts\n```", "there is no sample b.ts"],
  ["a slot that isn't there", "{{nothing}}", "the slot {{nothing}} is not one of table"],
  ["raw HTML", "<script>x</script>", "raw HTML: <script>x</script>"],
  ["raw HTML in a line", "a <b>bold</b> word", "raw HTML: <b>"],
  ["an image", "![x](x.png)", "an image: ![x](x.png)"],
  ["a title, which belongs in the head", "# Title", '"# Title": a guide\'s title belongs in its head'],
])("refuses %s", (_title, text, message) => {
  expect(() => html(text)).toThrow(message);
});

it("fills a slot that is a paragraph, and leaves a slot in a sentence unchanged", () => {
  expect(html("{{table}}")).toBe("<table></table>");
  expect(html("a {{table}}")).toBe("<p>a {{table}}</p>\n");
});

it("lets code break between its words in a table, and nowhere else", () => {
  expect(html("| a |\n|---|\n| `friend_update`, `--aB_c`, addedFriends |")).toContain(
    '<td><code>friend_<wbr>update</code>, <code class="option">--aB_c</code>, addedFriends</td>',
  );
  expect(html("`friend_update`")).toContain("<code>friend_update</code>");
});

it("keeps the name of an option in one line, also before a long value", () => {
  expect(html("`--port`")).toContain('<code class="option">--port</code>');
  expect(html("`--switch unsetTag=empty`")).toContain(
    '<code><span class="option">--switch</span> unsetTag=empty</code>',
  );
});

it("escapes code", () => {
  expect(html("```text\na <b> && c\n```")).toContain("<code>a &lt;b&gt; &amp;&amp; c</code>");
});
