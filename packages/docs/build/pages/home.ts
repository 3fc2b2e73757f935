import { codeBlock } from "../code/code-block.ts";
import { firstCall } from "../home/first-call.ts";
import type { Page } from "../layout/layout.ts";
import { pagePolicy } from "../layout/policies.ts";
import { escapeHtml, fill } from "../layout/template.ts";
import { type OpenApiDocument, type Operation, operationsOf } from "../schema/openapi.ts";

/** The home page: the operations and the first call come from the spec, the TypeScript from a tested sample. */
export function homePage(template: string, { document, sample }: { document: OpenApiDocument; sample: string }): Page {
  const { curl, reply } = firstCall(document);
  return {
    path: "",
    title: "chat-friends: friend management of Tencent Cloud Chat (unofficial)",
    description:
      "Unofficial toolkit for the five friend-management calls of Tencent Cloud Chat: OpenAPI description, client, mocks and a local sandbox.",
    policy: pagePolicy,
    styles: ["page.css", "home.css"],
    main: fill(template, {
      operations: operationsOf(document).map(operationRow).join("\n"),
      curl: codeBlock(curl, "sh"),
      reply: codeBlock(reply, "json"),
      sample: codeBlock(sample, "ts"),
    }),
  };
}

function operationRow({ id, path, summary, description }: Operation): string {
  const folder = path.slice(0, -id.length);
  return `<tr>
  <th scope="row">
    <a href="operations/${escapeHtml(id)}/">${escapeHtml(summary)}</a>
    <code>POST ${escapeHtml(folder)}<wbr>${escapeHtml(id)}</code>
  </th>
  <td>${escapeHtml(firstSentence(description))}</td>
</tr>`;
}

function firstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/s.exec(text)?.[0] ?? text;
}
