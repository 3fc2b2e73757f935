/** A JSON value as YAML in block style, with indented lines. A scalar or an empty value fits on one line. */
export function yaml(value: unknown, indent: string): string {
  if (Array.isArray(value)) return value.map((item) => `${indent}- ${afterDash(item, indent)}`).join("\n");
  return Object.entries(Object(value))
    .map(([name, member]) => `${indent}${plain(name)}:${afterColon(member, indent)}`)
    .join("\n");
}

/** The first member of an item is on the line of its dash. */
function afterDash(item: unknown, indent: string): string {
  return isNested(item) ? yaml(item, `${indent}  `).trimStart() : scalar(item);
}

function afterColon(member: unknown, indent: string): string {
  return isNested(member) ? `\n${yaml(member, `${indent}  `)}` : ` ${scalar(member)}`;
}

function isNested(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}

function scalar(value: unknown): string {
  return typeof value === "string" ? plain(value) : JSON.stringify(value);
}

const words = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** The text in JSON's quotes, if YAML would read it as another value. */
function plain(text: string): string {
  return /^[A-Za-z_][\w ]*\b$/.test(text) && !words.test(text) ? text : JSON.stringify(text);
}
