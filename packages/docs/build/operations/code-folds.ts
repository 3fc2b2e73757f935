import type { OperationId } from "@chat-friends/contract";
import { type Code, retryClasses } from "../errors/catalogue.ts";
import { scopeWords } from "../errors/code-list.ts";
import { handlingOf } from "../errors/handling.ts";
import { triggersOf, type Worlds } from "../errors/triggers.ts";
import { breakable, escapeHtml, prose } from "../layout/template.ts";

/** Codes of an operation. Each opens to how a caller causes it and handles it. `errors` is the path of the codes' own pages. */
export function codeFolds(codes: readonly Code[], operation: OperationId, worlds: Worlds, errors: string): string {
  return codes.map((code) => fold(code, causes(code, operation, worlds), errors)).join("\n");
}

function fold(code: Code, causes: readonly string[], errors: string): string {
  const { name, meaning, cause, remedy, scope, retry } = code;
  return `<details class="fold code-fold" data-code="${code.code}">
<summary><code>${code.code}</code> <b>${breakable(name)}</b> <span class="again">send again: <span class="retry ${retry}">${retryClasses[retry].name}</span></span> <span class="meaning">${prose(meaning)}</span></summary>
<dl class="facts-list">
<div><dt>Refuses</dt><dd>${scopeWords(scope)}</dd></div>
<div><dt>Why</dt><dd>${prose(cause)}</dd></div>
<div><dt>Cause it</dt><dd><ul>${causes.map((each) => `<li>${each}</li>`).join("")}</ul></dd></div>
<div><dt>Handle it</dt><dd>${prose(remedy)} ${prose(handlingOf(code).text)}</dd></div>
</dl>
<p><a href="${errors}${code.code}/">${code.code} with its code and examples</a></p>
</details>`;
}

/** The shortest ways to cause a code with this operation in a sandbox. The code's own page has all ways. */
function causes(code: Code, operation: OperationId, worlds: Worlds): string[] {
  const { ways, cases, magic } = triggersOf(code, worlds);
  const member = code.scope.includes("item") ? "To_Account" : "From_Account";
  const own = cases.filter((each) => each.operation === operation).slice(0, 2);
  return [
    ...ways.map(({ text }) => prose(text)),
    ...own.map(({ name, summary }) => `Send the case <a href="#case-${name}">${escapeHtml(summary)}</a>.`),
    `Give <code>${magic}</code> as <code>${member}</code>.`,
  ];
}
