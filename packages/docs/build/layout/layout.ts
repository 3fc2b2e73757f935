import { markdownPath } from "../markdown/page-markdown.ts";
import { escapeHtml, fill } from "./template.ts";

/** A page of the site, without the parts that all pages share. */
export interface Page {
  /** Path of its folder below the site's root, such as `errors/30001/`; empty for the home page. */
  readonly path: string;
  /** Without the site's name. */
  readonly title: string;
  /** One sentence for search engines and previews, as text. */
  readonly description: string;
  /** Content-Security-Policy of the page. `headers.json` has it too. */
  readonly policy: string;
  /** Style sheets below the root, in addition to those of the frame. The default is `page.css`. */
  readonly styles?: readonly string[];
  /** Module scripts below the root, each bundled from the TypeScript of the same name below src/. */
  readonly scripts?: readonly string[];
  /** Whether the search in the bar is a plain link. It is one on a page that may fetch nothing, and on the search page. */
  readonly closed?: boolean;
  /** Text of additional files by their path below the root. */
  readonly files?: Readonly<Record<string, string>>;
  /** The page as Markdown. If it is left out, it is made from `main`. */
  readonly markdown?: string;
  /** What the search finds on the page. If it is left out, the search finds the title and the description. */
  readonly entries?: readonly Entry[];
  /** HTML of the `main` element and of the lists at its sides. */
  readonly main: string;
}

/** The values that are the same on every page. */
export interface Site {
  /** The template around the content of a page. */
  readonly layout: string;
  /** Version of the API description. */
  readonly version: string;
}

/** Sections of the site in the order of the bar. `within` names other folders that belong to the section. */
const sections: readonly { path: string; name: string; within: readonly string[] }[] = [
  { path: "guides/", name: "Guides", within: [] },
  { path: "operations/", name: "Reference", within: ["reference/", "ledger/", "control/", "changelog/"] },
  { path: "errors/", name: "Errors", within: [] },
  { path: "console/", name: "Console", within: ["live/"] },
  { path: "usersig/", name: "UserSig", within: [] },
];

/** The whole page as HTML. Every link in it is relative, so that the site works below any path. A page without a fixed address has another `root`. */
export function layOut(page: Page, site: Site, root = rootFrom(page.path)): string {
  const { path, title, description, policy, styles = ["page.css"], scripts = [], closed = false, main } = page;
  return fill(site.layout, {
    policy,
    description: escapeHtml(description),
    title: escapeHtml(path === "" ? title : `${title} · chat-friends (unofficial)`),
    root: root || "./",
    // The page for a missing page has no Markdown, so it leads to the list of all pages.
    markdown: root + (path === "" || path.endsWith("/") ? markdownPath(page) : "llms.txt"),
    links: [
      ...styles.map((file) => `    <link rel="stylesheet" href="${root}${file}">`),
      ...scripts.map((file) => `    <script type="module" src="${root}${file}"></script>`),
    ].join("\n"),
    navigation: sections.map((section) => entry(section, path, root)).join("\n"),
    search: closed ? "page" : "dialog",
    version: escapeHtml(site.version),
    main,
  });
}

/** The relative path from a page's folder up to the root: `../` for each folder. */
export function rootFrom(path: string): string {
  return "../".repeat(path.split("/").length - 1);
}

function entry({ path, name, within }: (typeof sections)[number], page: string, root: string): string {
  const isInside = [path, ...within].some((folder) => page.startsWith(folder));
  const current = page === path ? ' aria-current="page"' : isInside ? ' aria-current="true"' : "";
  return `            <li><a href="${root}${path}"${current}>${name}</a></li>`;
}

/** Kinds of search results, in the order in which the search lists equal matches. */
export const kinds = ["Operation", "Error", "Guide", "Member", "Switch", "Ledger", "Control plane", "Page"] as const;

/** An entry that the search can find. */
export interface Entry {
  readonly kind: (typeof kinds)[number];
  readonly title: string;
  /** Below the site's root, with the place on the page after a `#`. */
  readonly path: string;
  /** Text that is searched in addition to the title, and shown below it. */
  readonly text: string;
}
