import { breakable, prose } from "../layout/template.ts";
import { type Code, retryClasses } from "./catalogue.ts";

/** Codes as a table. Each code links to its own page below `folder`. */
export function codeList(codes: readonly Code[], folder: string): string {
  return `<table class="codes">
<thead><tr><th scope="col">Code</th><th scope="col">Meaning</th><th scope="col">Refuses</th><th scope="col">Send again</th></tr></thead>
<tbody>
${codes.map((code) => row(code, folder)).join("\n")}
</tbody>
</table>`;
}

function row({ code, name, meaning, scope, retry }: Code, folder: string): string {
  return `<tr data-code="${code}"><th scope="row"><a href="${folder}${code}/">${code}</a></th><td><b>${breakable(name)}</b> ${prose(meaning)}</td><td>${scopeWords(scope)}</td><td><span class="retry ${retry}">${retryClasses[retry].name}</span></td></tr>`;
}

/** Says in words what a code refuses. */
export function scopeWords(scope: Code["scope"]): string {
  return scope.map((part) => (part === "item" ? "an item" : "the request")).join(" or ");
}
