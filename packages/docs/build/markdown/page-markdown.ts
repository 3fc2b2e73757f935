import { posix } from "node:path";
import type { Page } from "../layout/layout.ts";
import { toMarkdown } from "./to-markdown.ts";

/** Pages whose content is a form or is drawn by a script. Their Markdown only says what they are for. */
const tools = ["console/", "usersig/", "live/", "search/", "reference/"];

/** The path of a page's Markdown below the root: `errors/30001/` has `errors/30001.md`. */
export function markdownPath({ path }: Pick<Page, "path">): string {
  return path === "" ? "index.md" : `${path.slice(0, -1)}.md`;
}

/** A page as Markdown, for language models. It has the text and the code of `main`, without lists of pages, forms and buttons. */
export function pageMarkdown(page: Page): string {
  const { path, title, description, markdown } = page;
  if (markdown !== undefined) return markdown;
  if (tools.includes(path))
    return `# ${title}\n\n${description}\n\n[The page](${relativeTo(page, path)}) needs a browser.\n`;
  return toMarkdown(mainOf(page), (href) => linkFrom(page, href));
}

function mainOf({ path, main }: Page): string {
  const [, html] = /<main[^>]*>([\s\S]*)<\/main>/.exec(main) ?? [];
  if (html === undefined) throw new Error(`The page ${path} has no main element.`);
  return html;
}

/** A link from the Markdown of a page: to the Markdown of another page, to a tool, or to a file. */
function linkFrom(page: Page, href: string): string {
  const { pathname, hash } = new URL(href.replaceAll("&amp;", "&"), `http://site/${page.path}`);
  const target = pathname.slice(1);
  if (tools.includes(target)) return relativeTo(page, target) + hash;
  const isPage = target === "" || target.endsWith("/");
  return relativeTo(page, isPage ? markdownPath({ path: target }) : target);
}

function relativeTo(page: Page, target: string): string {
  const relative = posix.relative(posix.dirname(markdownPath(page)), target);
  return target.endsWith("/") ? `${relative}/` : relative;
}
