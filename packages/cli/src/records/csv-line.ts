/** One line of CSV, its end included, with a comma between two cells unless another separator is given. A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvLine(cells: readonly string[], separator = ","): string {
  return `${cells.map((cell) => quoted(escaped(cell), separator)).join(separator)}\n`;
}

function quoted(cell: string, separator: string): string {
  return cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function escaped(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

/** What a cell was before `csvLine`, or a person, put an apostrophe before its formula. */
export function unescaped(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
