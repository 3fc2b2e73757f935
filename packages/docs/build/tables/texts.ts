import { matchesText } from "@chat-friends/contract/explain";
import { type Code, groups } from "../errors/catalogue.ts";
import type { Seen } from "../errors/seen-texts.ts";
import { escapeHtml } from "../layout/template.ts";

/** Every text that goes with a code of the operations, and where such a text was met. */
export function textTable(seen: ReadonlyMap<number, Seen>, root: string): string {
  const codes = groups.find(({ id }) => id === "operations")?.codes ?? [];
  const rows = codes.flatMap((code) => code.texts.map(({ text }) => row(code, text, seen.get(code.code) ?? {}, root)));
  return `<table>
<thead><tr><th scope="col">Code</th><th scope="col">Text</th><th scope="col">Seen</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
`;
}

function row({ code }: Code, text: string, seen: Seen, root: string): string {
  const places = Object.entries(seen).filter(([whole]) => matchesText(text, whole));
  const link = `<a href="${root}errors/${code}/">${code}</a>`;
  return `<tr><td>${link}</td><th scope="row"><code>${broken(text)}</code></th><td>${placesOf(places)}</td></tr>`;
}

function placesOf(places: readonly (readonly [text: string, place: string])[]): string {
  if (places.length === 0) return "not found";
  const items = places.map(([text, place]) => `<li><code>${broken(text)}</code>: ${broken(place)}</li>`);
  return `<ul>${items.join("")}</ul>`;
}

/** Texts and paths are longer than a line, so they break after an underscore or a slash. */
function broken(text: string): string {
  return escapeHtml(text).replaceAll(/[_/](?=\w)/g, "$&<wbr>");
}
