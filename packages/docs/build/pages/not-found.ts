import type { Page } from "../layout/layout.ts";
import { pagePolicy } from "../layout/policies.ts";
import { fill } from "../layout/template.ts";

/** The page for an address that the site does not have. A host shows it at any address, so its links begin with the base of the site. */
export function notFoundPage(template: string, base: string): Page {
  return {
    path: "404.html",
    title: "Not found",
    description: "This address does not exist on the site.",
    policy: pagePolicy,
    styles: ["page.css", "search/search.css"],
    scripts: ["not-found/not-found.js"],
    entries: [],
    main: fill(template, { base }),
  };
}
