import { regions } from "@chat-friends/contract";
import { breakable } from "../layout/template.ts";

/** The regions in service, by the names that `createClient` accepts. */
export function regionTable(): string {
  const inService = Object.entries(regions).filter(([, { retired }]) => !retired);
  return `<table class="hosts">
<thead><tr><th scope="col">Region</th><th scope="col">Host</th><th scope="col">Standby</th></tr></thead>
<tbody>
${inService.map(row).join("\n")}
</tbody>
</table>
`;
}

function row([name, { primary, standby }]: [string, (typeof regions)[keyof typeof regions]]): string {
  const hosts = [primary, standby].map((address) => `<td>${address ? code(new URL(address).host) : "none"}</td>`);
  return `<tr><th scope="row">${code(name)}</th>${hosts.join("")}</tr>`;
}

function code(text: string): string {
  return `<code>${breakable(text)}</code>`;
}
