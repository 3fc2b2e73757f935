import { Marked } from "marked";
import type { Change, Release } from "../changelog/changelog.ts";
import type { Changelog } from "../changelog/read-changelog.ts";
import { type Group, inColumns } from "../layout/columns.ts";
import type { Page } from "../layout/layout.ts";
import { pagePolicy } from "../layout/policies.ts";
import { escapeHtml, fill } from "../layout/template.ts";

const path = "changelog/";

/** The changes of each release. If there is no release yet, the page says so. */
export function changelogPage(
  template: string,
  { toCome, releases }: Changelog,
  version: string,
  section: readonly Group[],
): Page {
  return {
    path,
    title: "Changelog",
    description: "The changes of each release that users of the packages notice.",
    policy: pagePolicy,
    styles: ["page.css", "text.css"],
    main: inColumns({
      path,
      section,
      content: fill(template, {
        version: escapeHtml(version),
        toCome: toCome.length > 0 ? part("to-come", "To come", toCome) : "",
        releases: releases.length > 0 ? releases.map(release).join("\n") : "<p>Nothing is released yet.</p>",
      }),
    }),
  };
}

function release({ version, changes }: Release): string {
  return part(`v${version}`, version, changes);
}

function part(id: string, name: string, changes: readonly Change[]): string {
  return `<h2 id="${escapeHtml(id)}"><a href="#${escapeHtml(id)}">${escapeHtml(name)}</a></h2>
<ul>
${changes.map(item).join("\n")}
</ul>`;
}

function item({ text, packages }: Change): string {
  return `<li>${new Marked().parse(text, { async: false })}<p class="packages">${packages.map(escapeHtml).join(", ")}</p></li>`;
}
