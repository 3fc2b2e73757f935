/** One page of each kind, by its name in pictures and tables. */
export const pageKinds: readonly { readonly name: string; readonly path: string }[] = [
  { name: "home", path: "" },
  { name: "guides", path: "guides/" },
  { name: "guide", path: "guides/first-call/" },
  { name: "guide-with-tables", path: "guides/sandbox/" },
  { name: "operations", path: "operations/" },
  { name: "operation", path: "operations/friend_add/" },
  { name: "errors", path: "errors/" },
  { name: "error", path: "errors/30001/" },
  { name: "ledger", path: "ledger/" },
  { name: "control", path: "control/" },
  { name: "changelog", path: "changelog/" },
  { name: "search", path: "search/" },
  { name: "console", path: "console/" },
  { name: "usersig", path: "usersig/" },
];
