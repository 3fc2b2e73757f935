/** SQL that each connection prepares under its name, unless the name is empty. Each row of its result is an array of these columns. */
export interface Statement<Row = unknown> {
  name: string;
  text: string;
  row?: Row | undefined;
  /** Milliseconds that the server has to answer, if that is less than the time that is left. */
  patience?: number;
}

/** Parameters with which a statement reads and writes nothing. */
export function emptyParameters({ text }: Statement): string[] {
  const types = new Map([...text.matchAll(/\$(\d+)::(\w+(?:\[\])?)/g)].map(([, number, type = ""]) => [number, type]));
  return Array.from(types, (_entry, index) => (types.get(String(index + 1))?.endsWith("[]") ? "{}" : "0"));
}
