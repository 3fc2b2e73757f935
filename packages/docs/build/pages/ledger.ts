import type { Entry, Page } from "../layout/layout.ts";
import { pagePolicy } from "../layout/policies.ts";
import { slug } from "../layout/slug.ts";
import { escapeHtml, fill, prose } from "../layout/template.ts";
import { confidences, type LedgerRow, type Switch } from "../ledger/ledger.ts";

/** The page of the ledger: the meanings of the marks, the sections, and a row for each decision. */
export function ledgerPage(template: string, sections: ReadonlyMap<string, readonly LedgerRow[]>): Page {
  const entries = [...sections];
  return {
    path: "ledger/",
    title: "Ledger",
    description:
      "Where the pages about the friend-management calls of Tencent Cloud Chat disagree or say nothing, and what we decided.",
    policy: pagePolicy,
    styles: ["page.css", "form.css", "ledger/ledger.css"],
    scripts: ["ledger/ledger.js"],
    entries: [
      {
        kind: "Page",
        title: "Ledger",
        path: "ledger/",
        text: "Where the pages disagree or say nothing, and what we decided.",
      },
      ...uniqueTitles(entries.flatMap(([, rows]) => rows.flatMap(rowEntries))),
    ],
    main: fill(template, {
      marks: Object.entries(confidences).map(mark).join("\n"),
      sectionOptions: entries
        .map(([name]) => `<option value="${anchorOf(name)}">${escapeHtml(name)}</option>`)
        .join(""),
      confidenceOptions: Object.entries(confidences)
        .map(([letter, { name }]) => `<option value="${letter}">${letter} ${name}</option>`)
        .join(""),
      contents: entries.map(([name, rows]) => link(name, rows.length)).join("\n"),
      sections: entries.map(section).join("\n"),
    }),
  };
}

function rowEntries({ id, pages, decided, switch: setting }: LedgerRow): Entry[] {
  const path = `ledger/#${id}`;
  const row: Entry = { kind: "Ledger", title: id, path, text: `${decided} ${pages}` };
  if (!setting) return [row];
  const values = setting.values.map(({ name, meaning }) => `${name}: ${meaning}`).join(" ");
  return [
    row,
    { kind: "Switch", title: setting.name, path: `ledger/#${id}-switch`, text: `${setting.meaning} ${values}` },
  ];
}

/** If several rows name a switch, the search finds it once. */
function uniqueTitles(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [`${entry.kind} ${entry.title}`, entry])).values()];
}

function mark([letter, { name, meaning }]: [string, { name: string; meaning: string }]): string {
  return `<div><dt><b>${letter}</b> ${name}</dt><dd>${meaning}</dd></div>`;
}

function link(name: string, count: number): string {
  return `<li><a href="#${anchorOf(name)}">${escapeHtml(name)}</a> <span>${count}</span></li>`;
}

function section([name, rows]: [string, readonly LedgerRow[]]): string {
  const anchor = anchorOf(name);
  return `<section aria-labelledby="${anchor}">
<h2 id="${anchor}">${escapeHtml(name)}</h2>
${rows.map(decision).join("\n")}
</section>`;
}

function decision({ id, pages, decided, confidence, switch: setting }: LedgerRow): string {
  const { name } = confidences[confidence];
  return `<article id="${escapeHtml(id)}" data-confidence="${confidence}">
<h3><a href="#${escapeHtml(id)}">${escapeHtml(id)}</a></h3>
<p class="marks"><span><b>${confidence}</b> ${name}</span></p>
<dl>
<div><dt>Pages</dt><dd>${prose(pages)}</dd></div>
<div><dt>Decided</dt><dd>${prose(decided)}</dd></div>
${setting ? choice(setting, `${id}-switch`) : ""}</dl>
</article>`;
}

/** A switch with its values, each as a user sets it. The first value is the default. */
function choice({ name, meaning, values }: Switch, id: string): string {
  const items = values.map((value, index) => {
    const isDefault = index === 0 ? " (default)" : "";
    return `<li><code>${escapeHtml(`${name}=${value.name}`)}</code>${isDefault}: ${prose(value.meaning)}</li>`;
  });
  return `<div id="${escapeHtml(id)}" class="switch"><dt>Switch</dt><dd>${prose(meaning)}<ul>
${items.join("\n")}
</ul></dd></div>
`;
}

// The prefix is needed because a section and a row may have the same name.
function anchorOf(section: string): string {
  return `section-${slug(section)}`;
}
