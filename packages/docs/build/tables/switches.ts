import { switches } from "@chat-friends/contract/switches";
import { escapeHtml, prose } from "../layout/template.ts";

/** Every switch of the sandbox with its values, the default one first. */
export function switchTable(): string {
  return `<table>
<thead><tr><th scope="col">Switch</th><th scope="col">Values, the default first</th></tr></thead>
<tbody>
${Object.entries(switches).map(row).join("\n")}
</tbody>
</table>
`;
}

function row([name, { meaning, values }]: [string, (typeof switches)[keyof typeof switches]]): string {
  const items = values.map((value) => `<li><code>${escapeHtml(value.name)}</code> ${prose(value.meaning)}</li>`);
  return `<tr id="${escapeHtml(name)}"><th scope="row"><code>${escapeHtml(name)}</code></th><td>${prose(meaning)}<ul>${items.join("")}</ul></td></tr>`;
}
