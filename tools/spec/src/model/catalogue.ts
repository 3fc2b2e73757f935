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
  /** Tail of the text that goes with the code. */
  reason?: string;
  /** Whole text of a refused request, where one is known. */
  error_info?: string;
  /** Whether a source page or a live reply shows the reason. */
  seen?: boolean;
  reasons?: Reason[];
};

/** One of the meanings of a code, told by its text. */
export type Reason = Prose & {
  /** What the text looks like; `*` stands for anything. */
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

/** A text that goes with a code; `*` in it stands for anything. */
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

/** The texts that tell the meanings of one code apart. */
export function reasonsOf({ reasons = [] }: { reasons?: Reason[] | undefined }): KnownText[] {
  return reasons.map(({ text, seen = false }) => ({ text, seen }));
}

/** Whether a reply's text is the known one. */
export function isKnownText(known: string, text: string): boolean {
  const parts = known.split("*").map((part) => part.replace(/\W/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(text);
}
