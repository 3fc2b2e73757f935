import { confidences, type Row } from "./ledger.ts";
import { escapeHtml, fill } from "./template.ts";

/** The page of the ledger from its template: what the marks mean, the sections, and a row for each decision. */
export function ledgerPage(
  template: string,
  { sections, policy }: { sections: ReadonlyMap<string, readonly Row[]>; policy: string },
): string {
  const entries = [...sections];
  return fill(template, {
    policy,
    marks: Object.entries(confidences).map(mark).join("\n"),
    contents: entries.map(([name, rows]) => link(name, rows.length)).join("\n"),
    sections: entries.map(section).join("\n"),
  });
}

function mark([letter, { name, meaning }]: [string, { name: string; meaning: string }]): string {
  return `<div><dt><b>${letter}</b> ${name}</dt><dd>${meaning}</dd></div>`;
}

function link(name: string, count: number): string {
  return `<li><a href="#${anchorOf(name)}">${escapeHtml(name)}</a> <span>${count}</span></li>`;
}

function section([name, rows]: [string, readonly Row[]]): string {
  const anchor = anchorOf(name);
  return `<section aria-labelledby="${anchor}">
<h2 id="${anchor}">${escapeHtml(name)}</h2>
${rows.map(decision).join("\n")}
</section>`;
}

function decision({ id, pages, decided, confidence, switch: option }: Row): string {
  const { name } = confidences[confidence];
  const change = option === null ? "" : ` <code>CHAT_FRIENDS_${escapeHtml(option.toUpperCase())}</code>`;
  return `<article id="${escapeHtml(id)}">
<h3><a href="#${escapeHtml(id)}">${escapeHtml(id)}</a></h3>
<p class="marks"><span><b>${confidence}</b> ${name}</span>${change}</p>
<dl>
<div><dt>Pages</dt><dd>${prose(pages)}</dd></div>
<div><dt>Decided</dt><dd>${prose(decided)}</dd></div>
</dl>
</article>`;
}

/** Text with what stands between backticks as code. */
function prose(text: string): string {
  return escapeHtml(text).replaceAll(/`([^`]+)`/g, "<code>$1</code>");
}

// A prefix, since a section and a row may have the same name.
function anchorOf(section: string): string {
  return `section-${section.toLowerCase().replaceAll(/[^a-z0-9_]+/g, "-")}`;
}
