import { expect, it } from "vitest";
import { highlight } from "../build/code/highlight.ts";

it.each([
  { title: "a string", code: 'f("<b>")', html: 'f(<span class="string">&quot;&lt;b&gt;&quot;</span>)' },
  { title: "a comment", code: "f(); // it's & done", html: 'f(); <span class="comment">// it\'s &amp; done</span>' },
  {
    title: "no comment in an address",
    code: "`http://host` // no",
    html: '`http://host` <span class="comment">// no</span>',
  },
  {
    title: "an escaped quote",
    code: String.raw`"a\"b" + c`,
    html: String.raw`<span class="string">&quot;a\&quot;b&quot;</span> + c`,
  },
  { title: "a string continued", code: '"a\\\nb"', html: '<span class="string">&quot;a\\\nb&quot;</span>' },
])("highlights $title", ({ code, html }) => {
  expect(highlight(code)).toBe(html);
});
