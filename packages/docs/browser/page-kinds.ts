interface PageKind {
  /** Its name in pictures and tables. */
  readonly name: string;
  /** The path below the root. */
  readonly path: string;
  /** Whether the page has its own script, in addition to the script of every page. */
  readonly hasScript?: true;
}

/** One page of each kind. */
export const pageKinds: readonly PageKind[] = [
  { name: "home", path: "" },
  { name: "guides", path: "guides/" },
  { name: "guide", path: "guides/first-call/" },
  { name: "guide-with-tables", path: "guides/sandbox/" },
  { name: "operations", path: "operations/" },
  { name: "operation", path: "operations/friend_add/", hasScript: true },
  { name: "errors", path: "errors/", hasScript: true },
  { name: "error", path: "errors/30001/" },
  { name: "ledger", path: "ledger/", hasScript: true },
  { name: "control", path: "control/" },
  { name: "changelog", path: "changelog/" },
  { name: "search", path: "search/", hasScript: true },
  { name: "console", path: "console/", hasScript: true },
  { name: "live", path: "live/", hasScript: true },
  { name: "usersig", path: "usersig/", hasScript: true },
];
