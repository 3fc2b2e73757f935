import { rootFrom } from "./layout.ts";
import { escapeHtml } from "./template.ts";

/** A page of a section, with the name that the list at the side shows. */
export interface Sibling {
  /** The path below the root. */
  readonly path: string;
  readonly name: string;
}

/** Pages of a section under one heading. The list is dense if their names are short. */
export interface Group {
  readonly name: string;
  readonly pages: readonly Sibling[];
  readonly dense?: boolean;
}

/** A place on the page itself. */
export interface Place {
  readonly id: string;
  readonly name: string;
}

export interface Columns {
  /** Path of the page. */
  readonly path: string;
  /** The pages of its section. If there are several groups, each has a heading. */
  readonly section: readonly Group[];
  /** Places on the page. If there are fewer than three, the page does not list them. */
  readonly places?: readonly Place[];
  /** Whether the places are below the page's own name in the list of its section, because the page has a card at its right side. */
  readonly isNested?: boolean;
  /** The content of `main` as HTML. */
  readonly content: string;
}

/** `main` between the list of its section and the list of its own places. Small windows have one menu of both. */
export function inColumns({ path, section, places = [], isNested = false, content }: Columns): string {
  const below = places.length < 3 ? "" : placeList(places);
  return `<div class="columns">
<nav class="side" aria-label="Section">
${section.map((group) => list(group, path, isNested ? below : "")).join("\n")}
</nav>
<details class="menu"><summary>${escapeHtml(section[0]?.name ?? "")}: all pages</summary>
<nav aria-label="Menu of the section">
${section.map((group) => list(group, path, below)).join("\n")}
</nav>
</details>
<main id="main">
${content}
</main>
${places.length < 3 || isNested ? "" : onThisPage(places)}
</div>`;
}

/** Names in a dense list have no room for places below them. */
function list({ name, pages, dense = false }: Group, current: string, below = ""): string {
  const items = pages.map((page) => {
    const isCurrent = page.path === current;
    const mark = isCurrent ? ' aria-current="page"' : "";
    return `<li><a href="${rootFrom(current)}${page.path}"${mark}>${escapeHtml(page.name)}</a>${isCurrent && !dense ? below : ""}</li>`;
  });
  return `<p>${escapeHtml(name)}</p>
<ul${dense ? ' class="dense"' : ""}>
${items.join("\n")}
</ul>`;
}

function onThisPage(places: readonly Place[]): string {
  return `<nav class="places" aria-labelledby="places">
<p id="places">On this page</p>
${placeList(places)}
</nav>`;
}

function placeList(places: readonly Place[]): string {
  return `<ul class="place-list">
${places.map(({ id, name }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(name)}</a></li>`).join("\n")}
</ul>`;
}
