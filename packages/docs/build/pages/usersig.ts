import type { Page } from "../layout/layout.ts";
import { usersigPolicy } from "../layout/policies.ts";

/** The UserSig tool. It mints and inspects signatures on a page that can send no request. */
export function usersigPage(template: string): Page {
  return {
    path: "usersig/",
    title: "UserSig",
    description: "Mint, inspect and explain a UserSig on a page that can send no request.",
    policy: usersigPolicy,
    styles: ["page.css", "form.css", "headline.css", "usersig/usersig.css"],
    scripts: ["usersig/usersig.js"],
    closed: true,
    main: template,
  };
}
