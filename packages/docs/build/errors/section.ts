import { groups } from "./catalogue.ts";

/** What stands at the side of every page about errors. */
export const errorSection = [
  { name: "Errors", pages: [{ path: "errors/", name: "All codes" }] },
  ...groups.map(({ name, codes }) => ({
    name,
    dense: true,
    pages: codes.map(({ code }) => ({ path: `errors/${code}/`, name: String(code) })),
  })),
];
