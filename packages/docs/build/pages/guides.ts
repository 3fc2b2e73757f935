import type { Guide } from "../guides/read-guides.ts";
import { type RenderOptions, render } from "../guides/render.ts";
import { inColumns } from "../layout/columns.ts";
import type { Page } from "../layout/layout.ts";
import { pagePolicy } from "../layout/policies.ts";
import { escapeHtml, fill } from "../layout/template.ts";

const styles = ["page.css", "text.css"];

/** The list of the guides. */
export function guidesPage(template: string, guides: readonly Guide[]): Page {
  return {
    path: "guides/",
    title: "Guides",
    description: "How to use the toolkit, with one task in each guide. The project's tests run the code.",
    policy: pagePolicy,
    styles,
    main: inColumns({
      path: "guides/",
      section: [sectionOf(guides)],
      content: fill(template, { guides: guides.map(entry).join("\n") }),
    }),
  };
}

/** A page for each guide. If a guide can't be rendered, the error names it. */
export function guidePages(guides: readonly Guide[], options: RenderOptions): Page[] {
  return guides.map((guide, index) =>
    guidePage(guide, { guides, before: guides[index - 1], after: guides[index + 1] }, options),
  );
}

interface Neighbours {
  readonly guides: readonly Guide[];
  readonly before: Guide | undefined;
  readonly after: Guide | undefined;
}

function guidePage(guide: Guide, { guides, before, after }: Neighbours, options: RenderOptions): Page {
  const { html, places } = named(guide, () => render(guide.text, options));
  const path = pathOf(guide);
  return {
    path,
    title: guide.title,
    description: guide.description,
    policy: pagePolicy,
    styles,
    entries: [
      { kind: "Guide", title: guide.title, path, text: guide.description },
      ...places.map(({ id, name, text }) => ({
        kind: "Guide" as const,
        title: `${guide.title}: ${name}`,
        path: `${path}#${id}`,
        text,
      })),
    ],
    main: inColumns({
      path,
      section: [sectionOf(guides)],
      places,
      content: `<article class="text">
<h1>${escapeHtml(guide.title)}</h1>
<p class="lead">${escapeHtml(guide.description)}</p>
${html}</article>
<nav class="neighbours" aria-label="Before and after">
${before ? neighbour(before, "before", "Before") : ""}
${after ? neighbour(after, "after", "Next") : ""}
</nav>`,
    }),
  };
}

function named<Result>(guide: Guide, render: () => Result): Result {
  try {
    return render();
  } catch (cause) {
    throw new Error(`The guide ${guide.name}.md has ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

function entry({ name, title, description }: Guide): string {
  return `<li><a href="${name}/">${escapeHtml(title)}</a><p>${escapeHtml(description)}</p></li>`;
}

function neighbour({ name, title }: Guide, side: string, word: string): string {
  return `<a class="${side}" href="../${name}/"><span>${word}</span> ${escapeHtml(title)}</a>`;
}

function sectionOf(guides: readonly Guide[]) {
  return { name: "Guides", pages: guides.map((guide) => ({ path: pathOf(guide), name: guide.title })) };
}

function pathOf({ name }: Guide): string {
  return `guides/${name}/`;
}
