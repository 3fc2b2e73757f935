import { NodeHtmlMarkdown, type NodeHtmlMarkdownOptions, type TranslatorConfigFactory } from "node-html-markdown";

const options: Partial<NodeHtmlMarkdownOptions> = {
  useInlineLinks: false,
  ignore: ["button", "form", "input", "label", "nav", "search", "select", "textarea"],
  maxConsecutiveNewlines: 2,
  // Names on the wire contain underscores, which Markdown allows inside a word.
  globalEscape: [/[\\`*[\]<]/g, "\\$&"],
  lineStartEscape: [/^[+>#-](?=\s)/gm, "\\$&"],
};

/** The library's own items break code that is inside a list. */
const item: TranslatorConfigFactory = ({ listKind, listItemNumber }) => {
  const mark = listKind === "OL" ? `${listItemNumber}. ` : "- ";
  const postprocess = ({ content }: { content: string }) =>
    content.trim().replaceAll(/\n(?=.)/g, `\n${" ".repeat(mark.length)}`);
  return { prefix: mark, surroundingNewlines: 1, postprocess };
};

const converter = new NodeHtmlMarkdown(options, { li: item });
// In a cell the library would leave out the marks of code.
converter.tableCellTranslators.set("code", { noEscape: true, prefix: "`", postfix: "`" });

/** HTML of a page as Markdown. `linkTo` gives the address of a link. Links to places of the same page become text. */
export function toMarkdown(html: string, linkTo: (href: string) => string): string {
  const prepared = html
    .replaceAll(/<a href="#[^"]*">(.*?)<\/a>/gs, "$1")
    .replaceAll(
      /<a ([^>]*)href="([^"]*)"/g,
      (_link, others: string, href: string) => `<a ${others}href="${linkTo(href)}"`,
    )
    // The library reads the language of code from a class, and makes a paragraph of each name in a list of facts.
    .replaceAll(
      /<div class="code[^"]*" data-language="(\w+)"[^>]*><pre[^>]*><code>/g,
      '<div><pre><code class="language-$1">',
    )
    .replaceAll(/<dt>(.*?)<\/dt>\s*<dd>/gs, (_name, name: string) => `<p><b>${name.replaceAll(/<\/?b>/g, "")}:</b> `)
    .replaceAll("</dd>", "</p>");
  return `${converter.translate(prepared).replaceAll("%5F", "_").replaceAll(/ +$/gm, "").trim()}\n`;
}
