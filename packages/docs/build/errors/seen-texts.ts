import { readFile } from "node:fs/promises";
import { parse } from "yaml";

/** Whole texts that were met in public, each with the place where it was met. */
export type Seen = Readonly<Record<string, string>>;

interface CodeRow {
  readonly code: number;
  readonly seen?: Seen;
  readonly reasons?: readonly { readonly seen?: Seen }[];
}

/** The seen texts of each code of the operations, from spec/errors.yaml. */
export async function readSeenTexts(errorsYaml: string): Promise<Map<number, Seen>> {
  const { operations }: { operations: readonly CodeRow[] } = parse(await readFile(errorsYaml, "utf8"));
  return new Map(
    operations.map(({ code, seen, reasons = [] }) => [code, allOf([seen, ...reasons.map((each) => each.seen)])]),
  );
}

function allOf(parts: readonly (Seen | undefined)[]): Seen {
  return Object.assign({}, ...parts);
}
