import { errors, isListed, operations } from "@chat-friends/contract";
import { escapeHtml } from "../layout/template.ts";

/** Every UserID that causes a code in the sandbox, and the members that accept it. */
export function magicTable(root: string): string {
  const codes = Object.keys(errors).map(Number);
  return `<table>
<thead><tr><th scope="col">UserID</th><th scope="col">Code</th><th scope="col">Where</th></tr></thead>
<tbody>
${codes.map((code) => row(code, root)).join("\n")}
</tbody>
</table>
`;
}

function row(code: number, root: string): string {
  if (!isListed(code)) throw new Error(`${code} is not in the catalogue`);
  return `<tr><th scope="row"><code>sandbox_${code}</code></th><td><a href="${root}errors/${code}/">${escapeHtml(errors[code].name)}</a></td><td>${escapeHtml(placesOf(code))}</td></tr>`;
}

/** The members and operations in which a code's UserID works. */
export function placesOf(code: number): string {
  if (code >= 60000) return "From_Account of any call";
  const having = Object.entries(operations).filter(([, { codes }]) => codes.some((each) => each === code));
  return having.map(([id]) => id).join(", ");
}
