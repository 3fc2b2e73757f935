import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";

/** Reads the HTML templates of a folder. Returns a function that throws if there is no template of that name. */
export async function readTemplates(folder: string): Promise<(name: string) => string> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".html"));
  const entries = files.map(
    async (file) => [basename(file, ".html"), await readFile(join(folder, file), "utf8")] as const,
  );
  const byName = new Map(await Promise.all(entries));
  return (name) => {
    const template = byName.get(name);
    if (template === undefined) throw new Error(`There is no template ${name}.html.`);
    return template;
  };
}

/** Fills each `{{name}}` of an HTML template with the HTML of that name. Throws if a slot has no value or a value has no slot. */
export function fill(template: string, html: Readonly<Record<string, string>>): string {
  const unused = new Set(Object.keys(html));
  const filled = template.replaceAll(/\{\{(\w+)\}\}/g, (_slot, name: string) => {
    const value = html[name];
    if (value === undefined) throw new Error(`The template has a slot {{${name}}} that nothing fills.`);
    unused.delete(name);
    return value;
  });
  if (unused.size > 0) throw new Error(`The template has no slot for: ${[...unused].join(", ")}.`);
  return filled;
}

/** Text as HTML, safe in an element and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A name such as `ParameterOrRelation`, `emptyText=refused` or `friend_add` as HTML. In a narrow column it breaks between its words. */
export function breakable(name: string): string {
  return withBreaks(escapeHtml(name));
}

/** HTML without elements that breaks between the words of its names. */
export function withBreaks(html: string): string {
  return html.replaceAll(/(?<=[a-z])(?=[A-Z])|(?<=[_=/.])(?=\w)/g, "<wbr>");
}

/** Text as HTML. Text between backticks becomes code. */
export function prose(text: string): string {
  return escapeHtml(text).replaceAll(/`([^`]+)`/g, "<code>$1</code>");
}
