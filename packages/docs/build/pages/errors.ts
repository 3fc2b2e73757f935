import { type Code, errorSection, groups, retryClasses } from "../errors/catalogue.ts";
import { codeList } from "../errors/code-list.ts";
import { inColumns } from "../layout/columns.ts";
import type { Page } from "../layout/layout.ts";
import { pagePolicy } from "../layout/policies.ts";
import { escapeHtml, fill, prose } from "../layout/template.ts";

const path = "errors/";

/** Every code in one list, which a script can search. */
export function errorsPage(template: string): Page {
  return {
    path,
    title: "Errors",
    description:
      "Error codes of the friend-management calls of Tencent Cloud Chat: meaning, cause, remedy, and when to send a request again.",
    policy: pagePolicy,
    styles: ["page.css", "text.css", "errors/errors.css"],
    scripts: ["errors/errors.js"],
    main: inColumns({
      path,
      section: errorSection,
      content: fill(template, {
        groups: groups.map(group).join("\n"),
        retryClasses: Object.values(retryClasses).map(retryClass).join("\n"),
      }),
    }),
  };
}

function group({ id, name, codes }: { id: string; name: string; codes: readonly Code[] }): string {
  return `<section aria-labelledby="${id}">
<h2 id="${id}"><a href="#${id}">${escapeHtml(name)}</a></h2>
${codeList(codes, "")}
</section>`;
}

function retryClass({ name, meaning }: (typeof retryClasses)[keyof typeof retryClasses]): string {
  return `<div><dt>${escapeHtml(name)}</dt><dd>${prose(meaning)}</dd></div>`;
}
