import { codeBlock } from "../code/code-block.ts";
import { escapeHtml } from "../layout/template.ts";
import type { Case } from "../schema/openapi.ts";

/** Cases with request and reply. */
export function caseList(cases: readonly Case[], operation: string): string {
  return cases.map((each) => details(each, operation)).join("\n");
}

function details({ name, summary, request, reply }: Case, operation: string): string {
  return `<details class="fold">
<summary>${escapeHtml(summary)} <code>${name}</code></summary>
<div id="case-${name}" class="pair">
<div><h3>Request</h3>${json(request)}</div>
<div><h3>Reply</h3>${json(reply)}</div>
<p><a href="../../console/#operation=${operation}&amp;case=${name}">Send it in the console</a></p>
</div>
</details>`;
}

/** A value as a piece of JSON. */
export function json(value: unknown): string {
  return codeBlock(JSON.stringify(value, null, 2), "json");
}
