import { Marked, type Token, type Tokens } from "marked";
import { codeBlock } from "../code/code-block.ts";
import type { Language } from "../code/highlight.ts";
import type { Place } from "../layout/columns.ts";
import { slug } from "../layout/slug.ts";
import { escapeHtml, withBreaks } from "../layout/template.ts";

export interface RenderOptions {
  /** The code of a sample by its file name, or only the named region. Throws if there is no such sample. */
  readonly sample: (file: string, region?: string) => string;
  /** HTML for a paragraph that contains only `{{name}}`. */
  readonly slots: Readonly<Record<string, string>>;
}

/** Characters of an option such as `--port` that stays in one line. */
const longestOption = 20;

/** A guide as HTML, and its headings of the second level, each with the Markdown below it. */
export interface Rendered {
  readonly html: string;
  readonly places: readonly (Place & { readonly text: string })[];
}

/**
 * Markdown as HTML: headings have addresses, and TypeScript comes from tested samples only.
 *
 * Throws on TypeScript written into the guide, on an unknown slot or sample, on raw HTML and on images.
 */
export function render(text: string, { sample, slots }: RenderOptions): Rendered {
  const marked = new Marked({
    renderer: {
      heading({ depth, tokens, text: name }) {
        const id = slug(name);
        if (depth === 1) throw new Error(`"# ${name}": a guide's title belongs in its head`);
        return `<h${depth} id="${id}"><a href="#${id}">${this.parser.parseInline(tokens)}</a></h${depth}>\n`;
      },
      paragraph({ tokens, text: content }) {
        const [, name] = /^\{\{(\w+)\}\}$/.exec(content) ?? [];
        return name === undefined ? `<p>${this.parser.parseInline(tokens)}</p>\n` : slot(name, slots);
      },
      codespan({ text: code }) {
        if (code.startsWith("--") && code.length <= longestOption)
          return `<code class="option">${escapeHtml(code)}</code>`;
        return `<code>${escapeHtml(code).replace(/^--\S+/, '<span class="option">$&</span>')}</code>`;
      },
      code: (token) => `${codeOf(token, sample)}\n`,
      html({ raw }) {
        throw new Error(`raw HTML: ${raw.trim()}`);
      },
      image({ raw }) {
        throw new Error(`an image: ${raw}`);
      },
    },
  });
  return { html: withBreaksInTables(marked.parse(text, { async: false })), places: placesIn(marked.lexer(text)) };
}

/** In the narrow columns of a table, code may break between its words, such as `friend_` and `update`. */
function withBreaksInTables(html: string): string {
  return html.replaceAll(/<t[dh]>.*<\/t[dh]>/g, (cell) => cell.replaceAll(/(?<=<code>)[^<]+/g, withBreaks));
}

function placesIn(tokens: readonly Token[]): Rendered["places"] {
  const starts = tokens.flatMap((token, index) => (token.type === "heading" && token["depth"] === 2 ? [index] : []));
  return starts.map((start, index) => {
    const name: string = (tokens[start] as Tokens.Heading).text;
    const below = tokens.slice(start + 1, starts[index + 1]).filter(({ type }) => type !== "code");
    return { id: slug(name), name: plain(name), text: plain(below.map(({ raw }) => raw).join(" ")) };
  });
}

function slot(name: string, slots: RenderOptions["slots"]): string {
  const html = slots[name];
  if (html === undefined) throw new Error(`the slot {{${name}}} is not one of ${Object.keys(slots).join(", ")}`);
  return html;
}

function codeOf({ lang = "", text }: Tokens.Code, sample: RenderOptions["sample"]): string {
  const [language = "", ...words] = lang.split(/\s+/);
  const { sample: file, region } = Object.fromEntries(words.map((word) => word.split("=")));
  if (file !== undefined) return codeBlock(sample(file, region), "ts");
  if (/^(ts|typescript|js|javascript)$/.test(language)) {
    throw new Error(`no test runs this code, so take it from a sample: ${text.split("\n")[0]}`);
  }
  return codeBlock(text, languageOf(language));
}

function languageOf(name: string): Language {
  const known: readonly Language[] = ["json", "sh", "yaml", "text"];
  return known.find((language) => language === name) ?? "text";
}

/** Markdown without its marks. Underscores stay, because names contain them. */
function plain(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replaceAll(/^[|\s:-]*---[|\s:-]*$/gm, "")
    .replaceAll(/[`*#>|]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
