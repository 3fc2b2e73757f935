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
  /** Whether a source page or a live reply shows the reason. */
  seen?: boolean;
  reasons?: Reason[];
};

/** One of the meanings of a code. Its text shows which meaning it is. */
export type Reason = Prose & {
  /** The form of the text; `*` stands for any text. */
  text: string;
  seen?: boolean;
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
  /** Whether a source page or a live reply shows it. */
  seen: boolean;
}

/** Every text that a row of errors.yaml knows for its code. */
export function textsOf({ reason, seen = false, error_info, reasons }: Partial<CatalogueEntry>): KnownText[] {
  return [
    ...(reason ? [{ text: `Err_SNS_*_${reason}`, seen }] : []),
    ...(error_info ? [{ text: error_info, seen: true }] : []),
    ...reasonsOf({ reasons }),
  ];
}

/** The texts that show which meaning of a code is meant. */
export function reasonsOf({ reasons = [] }: { reasons?: Reason[] | undefined }): KnownText[] {
  return reasons.map(({ text, seen = false }) => ({ text, seen }));
}

/** Whether a reply's text is the known one. */
export function isKnownText(known: string, text: string): boolean {
  const parts = known.split("*").map((part) => part.replace(/\W/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(text);
}
