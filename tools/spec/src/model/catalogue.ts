/** errors.yaml. */
export interface Catalogue {
  operations: OperationError[];
  public: CatalogueEntry[];
}

export type OperationError = CatalogueEntry & { returned_by: string[] };

export type CatalogueEntry = Prose & {
  code: number;
  name: string;
  retry: string;
  /** The end of the text for the code. */
  reason?: string;
  /** The whole text of a refused request, if it is known. */
  error_info?: string;
  seen?: Seen;
  reasons?: Reason[];
};

/** Whole texts that were met in public, each with the place where it was met. */
export type Seen = Record<string, string>;

/** One of the meanings of a code. Its text shows which meaning it is. */
export type Reason = Prose & {
  /** The form of the text; `*` stands for any text. */
  text: string;
  seen?: Seen;
};

type Prose = {
  meaning: string;
  cause: string;
  remedy: string;
  scope: Scope[];
};

/** What a code refuses: the whole request, or one item of it. */
export type Scope = "request" | "item";

/** A text for a code; `*` in it stands for any text. */
export interface KnownText {
  text: string;
  /** Whether such a text was met in public. */
  seen: boolean;
}

/** Every text that a row of errors.yaml knows for its code. */
export function textsOf(row: Partial<CatalogueEntry>): KnownText[] {
  const { reason, error_info } = row;
  const own = [...(reason ? [`Err_SNS_*_${reason}`] : []), ...(error_info ? [error_info] : [])];
  const seen = seenIn(row);
  return [...own.map((text) => knownText(text, seen)), ...reasonsOf(row)];
}

/** The texts that show which meaning of a code is meant. */
export function reasonsOf(row: Pick<Partial<CatalogueEntry>, "reasons" | "seen">): KnownText[] {
  const seen = seenIn(row);
  return (row.reasons ?? []).map(({ text }) => knownText(text, seen));
}

/** The whole texts that a row and its meanings have seen. */
export function seenIn({ seen = {}, reasons = [] }: Pick<Partial<CatalogueEntry>, "reasons" | "seen">): string[] {
  return [seen, ...reasons.map((reason) => reason.seen ?? {})].flatMap(Object.keys);
}

function knownText(text: string, seen: readonly string[]): KnownText {
  return { text, seen: seen.some((whole) => isKnownText(text, whole)) };
}

/** Whether a reply's text is the known one. */
export function isKnownText(known: string, text: string): boolean {
  const parts = known.split("*").map((part) => part.replace(/\W/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(text);
}
