import { escapeHtml, prose } from "../layout/template.ts";
import type { Code } from "./catalogue.ts";
import { scopeWords } from "./code-list.ts";

/** The meanings that a code's text distinguishes, and the known texts. It is empty if there are none. */
export function reasonList({ reasons, texts }: Code): string {
  const others = texts.filter(({ text }) => !reasons.some((reason) => reason.text === text));
  return [
    reasons.length > 0 &&
      `<h2 id="texts"><a href="#texts">What its text means</a></h2>
<p>The first pattern that matches <code>ResultInfo</code> or <code>ErrorInfo</code> applies. <code>*</code> stands for any text.</p>
${reasons.map((reason) => article(reason, texts)).join("\n")}`,
    others.length > 0 && knownTexts(others, reasons.length > 0),
  ]
    .filter(Boolean)
    .join("\n");
}

function article({ text, meaning, cause, remedy, scope }: Code["reasons"][number], texts: Code["texts"]): string {
  const known = texts.find((each) => each.text === text);
  return `<section class="reason">
<h3><code>${escapeHtml(text)}</code></h3>
<p>${prose(meaning)}</p>
<dl class="facts-list">
<div><dt>Cause</dt><dd>${prose(cause)}</dd></div>
<div><dt>Remedy</dt><dd>${prose(remedy)}</dd></div>
<div><dt>Refuses</dt><dd>${scopeWords(scope)}</dd></div>
<div><dt>Text</dt><dd>${evidence(known?.seen ?? false)}</dd></div>
</dl>
</section>`;
}

function knownTexts(texts: Code["texts"], isFollowing: boolean): string {
  const heading = isFollowing ? "Other texts" : "Known texts";
  const items = texts.map(
    ({ text, seen }) => `<li><code>${escapeHtml(text)}</code> <span>${evidence(seen)}</span></li>`,
  );
  return `<h2 id="known-texts"><a href="#known-texts">${heading}</a></h2>
<ul class="known">
${items.join("\n")}
</ul>`;
}

function evidence(seen: boolean): string {
  return seen
    ? "Seen on a page or in a live reply."
    : "Not seen. This project wrote it in the style of the other texts, so match the code instead.";
}
