/** What there is to choose from, by name. */
export interface Choice<Row> {
  rows: Readonly<Record<string, Row>>;
  /** Measured only where they are named. */
  namedRows: Readonly<Record<string, Row>>;
}

/** The rows whose names begin with one of these; without any, all but those that must be named. */
export function chooseRows<Row>(names: readonly string[], { rows, namedRows }: Choice<Row>): Row[] {
  if (names.length === 0) return Object.values(rows);
  const all = { ...rows, ...namedRows };
  const chosen = Object.entries(all).filter(([row]) => names.some((name) => row.startsWith(name)));
  if (chosen.length > 0) return chosen.map(([, row]) => row);
  throw new Error(`no row is named so; there are ${Object.keys(all).join(", ")}`);
}
