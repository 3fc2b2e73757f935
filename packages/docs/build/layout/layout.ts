import { escapeHtml, fill } from "./template.ts";

/** A page of the site but for what all pages share. */
export interface Page {
  /** Path of its folder below the site's root, such as `errors/30001/`; empty for the home page. */
  readonly path: string;
  /** Without the site's name. */
  readonly title: string;
  /** One sentence for search engines and previews, as text. */
  readonly description: string;
  /** Content-Security-Policy, which `headers.json` sends for it too. */
  readonly policy: string;
  /** Style sheets below the root, beside the frame's; `page.css` where a page names none. */
  readonly styles?: readonly string[];
  /** Module scripts below the root, each bundled from the TypeScript of the same name below src/. */
  readonly scripts?: readonly string[];
  /** Whether the bar's search is a plain link: on a page that may fetch nothing, and on the search's own. */
  readonly closed?: boolean;
  /** Text of further files by their path below the root. */
  readonly files?: Readonly<Record<string, string>>;
  /** What the search finds of the page; its title and description if it is left out. */
  readonly entries?: readonly Entry[];
  /** HTML of the `main` element and what stands beside it. */
  readonly main: string;
}

/** What every page says alike. */
export interface Site {
  /** The template that pages are put in. */
  readonly layout: string;
  /** Version of the API description. */
  readonly version: string;
}

/** Sections of the site in the order of the bar; `within` names further folders that belong to one. */
const sections: readonly { path: string; name: string; within: readonly string[] }[] = [
  { path: "guides/", name: "Guides", within: [] },
  { path: "operations/", name: "Reference", within: ["reference/", "ledger/", "control/", "changelog/"] },
  { path: "errors/", name: "Errors", within: [] },
  { path: "console/", name: "Console", within: [] },
  { path: "usersig/", name: "UserSig", within: [] },
];

/** The whole page as HTML; every link in it is relative, so that the site works below any path. */
export function layOut(page: Page, site: Site): string {
  const { path, title, description, policy, styles = ["page.css"], scripts = [], closed = false, main } = page;
  const root = rootFrom(path);
  return fill(site.layout, {
    policy,
    description: escapeHtml(description),
    title: escapeHtml(path === "" ? title : `${title} · chat-friends (unofficial)`),
    root: root || "./",
    links: [
      ...styles.map((file) => `    <link rel="stylesheet" href="${root}${file}">`),
      ...scripts.map((file) => `    <script type="module" src="${root}${file}"></script>`),
    ].join("\n"),
    navigation: sections.map((section) => entry(section, path)).join("\n"),
    search: closed ? "page" : "dialog",
    version: escapeHtml(site.version),
    main,
  });
}

/** The way from a page's folder up to the root: `../` for each folder. */
export function rootFrom(path: string): string {
  return "../".repeat(path.split("/").length - 1);
}

function entry({ path, name, within }: (typeof sections)[number], page: string): string {
  const isInside = [path, ...within].some((folder) => page.startsWith(folder));
  const current = page === path ? ' aria-current="page"' : isInside ? ' aria-current="true"' : "";
  return `            <li><a href="${rootFrom(page)}${path}"${current}>${name}</a></li>`;
}

/** Kinds of what can be found, in the order in which equal matches are listed. */
export const kinds = ["Operation", "Error", "Guide", "Member", "Switch", "Ledger", "Control plane", "Page"] as const;

/** Something that the search finds. */
export interface Entry {
  readonly kind: (typeof kinds)[number];
  readonly title: string;
  /** Below the site's root, with the place on the page after a `#`. */
  readonly path: string;
  /** What is searched beside the title and shown below it, as text. */
  readonly text: string;
}
