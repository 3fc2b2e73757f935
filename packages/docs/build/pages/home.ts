import { firstCall } from "./first-call.ts";
import { highlight } from "./highlight.ts";
import { type OpenApiDocument, type Operation, operationsOf } from "./openapi.ts";
import { escapeHtml, fill } from "./template.ts";

/** The home page from its template: the operations and the first call come from the spec, the TypeScript from a tested sample. */
export function homePage(
  template: string,
  { document, sample, policy }: { document: OpenApiDocument; sample: string; policy: string },
): string {
  const { curl, reply } = firstCall(document);
  return fill(template, {
    policy,
    version: escapeHtml(document.info.version),
    operations: operationsOf(document).map(operationRow).join("\n"),
    curl: highlight(curl),
    reply: highlight(reply),
    sample: highlight(sample),
  });
}

function operationRow({ id, path, summary, description, anchor }: Operation): string {
  const folder = path.slice(0, -id.length);
  return `<tr>
  <th scope="row">
    <a href="reference/${escapeHtml(anchor)}">${escapeHtml(summary)}</a>
    <code>POST ${escapeHtml(folder)}<wbr>${escapeHtml(id)}</code>
  </th>
  <td>${escapeHtml(firstSentence(description))}</td>
</tr>`;
}

function firstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/s.exec(text)?.[0] ?? text;
}
