import { escapeHtml } from "../layout/template.ts";

// Double-quoted strings, which may go on after a backslash, and comments; a // inside an address follows no space.
const token = /(?<string>"(?:[^"\\\n]|\\[\s\S])*")|(?<=^|\s)\/\/.*/gm;

/** Code as HTML with its strings and comments marked; enough for TypeScript, JSON and a shell line. */
export function highlight(code: string): string {
  let html = "";
  let end = 0;
  for (const match of code.matchAll(token)) {
    const kind = match.groups?.["string"] === undefined ? "comment" : "string";
    html += `${escapeHtml(code.slice(end, match.index))}<span class="${kind}">${escapeHtml(match[0])}</span>`;
    end = match.index + match[0].length;
  }
  return html + escapeHtml(code.slice(end));
}
