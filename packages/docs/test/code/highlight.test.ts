import { expect, it } from "vitest";
import { highlight, type Language, wordsOf } from "../../build/code/highlight.ts";

it.each<{ title: string; language: Language; code: string; html: string }>([
  {
    title: "members and values of JSON",
    language: "json",
    code: '{ "a": [1, true, "<b>"] }',
    html: '{ <span class="code-key">&quot;a&quot;</span>: [<span class="code-number">1</span>, <span class="code-number">true</span>, <span class="code-string">&quot;&lt;b&gt;&quot;</span>] }',
  },
  {
    title: "keywords, calls and comments of TypeScript",
    language: "ts",
    code: "await f(); // it's & done",
    html: '<span class="code-keyword">await </span><span class="code-function">f</span>(); <span class="code-comment">// it\'s &amp; done</span>',
  },
  {
    title: "a variable in a string of a shell",
    language: "sh",
    code: 'curl "a=$B"',
    html: '<span class="code-function">curl </span><span class="code-string">&quot;a=</span><span class="code-variable">$B</span><span class="code-string">&quot;</span>',
  },
  {
    title: "members of YAML",
    language: "yaml",
    code: "a: 1",
    html: '<span class="code-key">a</span>: <span class="code-number">1</span>',
  },
  { title: "nothing in a text", language: "text", code: '"a" < 1', html: "&quot;a&quot; &lt; 1" },
])("highlights $title", ({ language, code, html }) => {
  expect(highlight(code, language)).toBe(html);
});

it.each<Language>(["ts", "json", "sh", "yaml", "text"])("keeps all text of %s", (language) => {
  const code = '\n  a: "b\\"c" # d\n\n\t// \'e\'\n{ }\n';

  expect(
    wordsOf(code, language)
      .map(({ text }) => text)
      .join(""),
  ).toBe(code);
});
