/** What the build writes into `cases.json`: the cases of an operation by their names, and its path below the host. */
export interface CasesToSend {
  readonly path: string;
  readonly cases: Readonly<Record<string, CaseToSend>>;
}

export interface CaseToSend {
  readonly request: unknown;
  /** The reply that the description has for the case. */
  readonly reply: unknown;
  /** The world that the case starts from, as JSON. If it is missing, the case starts from the sandbox's default world. */
  readonly world?: string | undefined;
}
