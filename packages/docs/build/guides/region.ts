/** The lines between `// #region NAME` and the next `// #endregion`, without their common indent. Throws if the region is missing. */
export function regionOf(code: string, name: string): string {
  const lines = code.split("\n");
  const start = lines.findIndex((line) => line.trim() === `// #region ${name}`);
  const length = lines.slice(start + 1).findIndex((line) => line.trim() === "// #endregion");
  if (start < 0 || length < 0)
    throw new Error(`the file has no region ${name} from "// #region ${name}" to "// #endregion"`);
  return withoutIndent(lines.slice(start + 1, start + 1 + length));
}

/** Code without the lines that mark regions. */
export function withoutMarks(code: string): string {
  return code.replaceAll(/^[ \t]*\/\/ #(?:end)?region\b.*\n/gm, "").trim();
}

function withoutIndent(lines: readonly string[]): string {
  const indents = lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length);
  const common = Math.min(...indents);
  return lines
    .map((line) => line.slice(common))
    .join("\n")
    .trim();
}
