/** The rows to choose from, by name. */
export interface Choice<Row> {
  rows: Readonly<Record<string, Row>>;
  /** Rows that are measured only if they are named. */
  namedRows: Readonly<Record<string, Row>>;
}

/** The rows with a name that begins with one of these. Without names: all rows except those that must be named. */
export function chooseRows<Row>(names: readonly string[], { rows, namedRows }: Choice<Row>): Row[] {
  if (names.length === 0) return Object.values(rows);
  const all = { ...rows, ...namedRows };
  const chosen = Object.entries(all).filter(([row]) => names.some((name) => row.startsWith(name)));
  if (chosen.length > 0) return chosen.map(([, row]) => row);
  throw new Error(`no row has this name; the rows are ${Object.keys(all).join(", ")}`);
}
