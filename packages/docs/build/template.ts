/** Fills each `{{name}}` of an HTML template with the HTML of that name; throws when a slot or a value has no counterpart. */
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
