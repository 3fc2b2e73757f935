import type { Page } from "../layout/layout.ts";
import { pagePolicy } from "../layout/policies.ts";

/** The search as a separate page. The bar opens the same search above any other page. */
export function searchPage(template: string): Page {
  return {
    path: "search/",
    title: "Search",
    description: "Search the guides, the reference, the error codes and the ledger.",
    policy: pagePolicy,
    styles: ["page.css", "search/search.css"],
    scripts: ["search/search.js"],
    closed: true,
    entries: [],
    main: template,
  };
}
