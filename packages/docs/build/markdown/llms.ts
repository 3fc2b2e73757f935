import type { Page } from "../layout/layout.ts";
import { markdownPath } from "./page-markdown.ts";

/** The parts of `llms.txt` with the folders of their pages. A page belongs to the first part that has its folder. */
const parts: readonly { readonly name: string; readonly folders: readonly string[] }[] = [
  { name: "Guides", folders: ["guides/"] },
  { name: "Reference", folders: ["operations/", "control/", "ledger/"] },
  { name: "Errors", folders: ["errors/"] },
  { name: "Optional", folders: [""] },
];

/** The list of the pages' Markdown for language models, in the form of llmstxt.org. */
export function llmsText(
  pages: readonly Page[],
  { description, version }: { description: string; version: string },
): string {
  const [, ...others] = pages;
  const partOf = ({ path }: Page) => parts.find(({ folders }) => folders.some((folder) => path.startsWith(folder)));
  const sections = parts.map((part) => {
    const lines = others.filter((page) => partOf(page) === part).map(line);
    return `## ${part.name}\n\n${lines.join("\n")}`;
  });
  return `# chat-friends

> ${pages[0]?.description ?? ""}

API description ${version}: [openapi.yaml](openapi.yaml). The control plane of the sandbox: [control.openapi.yaml](control.openapi.yaml). The [home page](index.md) says how to start.

${description}

${sections.join("\n\n")}
`;
}

function line(page: Page): string {
  return `- [${page.title}](${markdownPath(page)}): ${page.description}`;
}
