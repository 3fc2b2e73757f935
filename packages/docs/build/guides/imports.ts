/** The longest line of a sample. */
const width = 86;
const statement = /^import \{([^}]*)\} from "([^"]+)";\n/gm;

/** The import statements of a program, with only those names that a part of it uses. The part is the code between its regions' marks. */
export function importsFor(program: string, part: string): string {
  return [...program.matchAll(statement)]
    .map(([, names = "", from = ""]) => ({ from, names: specifiers(names).filter((name) => uses(part, name)) }))
    .filter(({ names }) => names.length > 0)
    .map(({ names, from }) => importOf(names, from.replace(/^(\.\.\/)+/, "./")))
    .join("");
}

function specifiers(names: string): string[] {
  return names
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
}

/** Whether code has the name of `a`, `type a` or `b as a`. */
function uses(code: string, specifier: string): boolean {
  const name = specifier.split(" ").at(-1);
  return new RegExp(`(?<![\\w.])${name}(?!\\w)`).test(code);
}

function importOf(names: readonly string[], from: string): string {
  const line = `import { ${names.join(", ")} } from "${from}";\n`;
  if (line.length <= width) return line;
  return `import {\n${names.map((name) => `  ${name},\n`).join("")}} from "${from}";\n`;
}
