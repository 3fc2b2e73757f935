/** What the peer does with a call, by the first segment of its path. */
export type Scenario =
  | "sandbox" // answers as the service does
  | "busy" // refuses the first call with 60007, then answers as the service does
  | "page" // answers with HTML
  | "redirect" // sends the caller to where the service would answer
  | "silence" // never answers
  | "cut"; // breaks the connection
