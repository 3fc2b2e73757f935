import { copyFile, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { bundle } from "./bundle.ts";
import { layOut } from "./layout/layout.ts";
import { headersByPath } from "./layout/policies.ts";
import { readTemplates } from "./layout/template.ts";
import { llmsText } from "./markdown/llms.ts";
import { markdownPath, pageMarkdown } from "./markdown/page-markdown.ts";
import { notFoundPage } from "./pages/not-found.ts";
import { type PageSources, readPages } from "./read-pages.ts";
import { readNotices, renderWithRedoc } from "./redoc/redoc.ts";
import { localScript } from "./redoc/redoc-script.ts";
import type { OpenApiDocument } from "./schema/openapi.ts";
import { searchIndex } from "./search/search-index.ts";

/** The sources of the site, and the folder for the result. The build empties this folder first. All are file system paths. */
export interface SiteOptions extends PageSources {
  /** The description with this project's own keywords. The pages are made from it. */
  readonly annotatedJson: string;
  /** The description for other people's tools. */
  readonly specJson: string;
  readonly specYaml: string;
  /** The build bundles TypeScript and copies every other file unchanged. */
  readonly sources: string;
  readonly output: string;
  /** The path of the site on its host. Only the page for a missing page needs it. */
  readonly base: string;
}

/** Writes the whole site. If something is wrong, the error says what, and no incomplete page is written. */
export async function writeSite(options: SiteOptions): Promise<void> {
  const { annotatedJson, specJson, specYaml, sources, output, base } = options;
  const document: OpenApiDocument = JSON.parse(await readFile(annotatedJson, "utf8"));
  const pages = await readPages(document, options);
  const template = await readTemplates(options.templates);
  const site = { layout: template("layout"), version: document.info.version };
  const missing = notFoundPage(template("not-found"), base);
  const script = localScript(await renderWithRedoc(annotatedJson));

  await rm(output, { recursive: true, force: true });
  await cp(sources, output, { recursive: true, filter: (source) => !source.endsWith(".ts") });
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(output, path)), { recursive: true });
    await writeFile(join(output, path), text);
  };
  await Promise.all([
    bundle({ sources, output, modules: [...pages, missing].flatMap(({ scripts = [] }) => scripts) }),
    ...pages.map((page) => write(`${page.path}index.html`, layOut(page, site))),
    write(missing.path, layOut(missing, site, base)),
    ...pages.flatMap(({ files = {} }) => Object.entries(files).map(([path, text]) => write(path, text))),
    ...pages.map((page) => write(markdownPath(page), pageMarkdown(page))),
    write("llms.txt", llmsText(pages, document.info)),
    write("search-index.json", searchIndex(pages)),
    write("reference/redoc.js", script),
    write("reference/redoc-notices.txt", await readNotices()),
    // A sandbox that serves the site answers this address with its own facts.
    write("sandbox.json", "null\n"),
    write("headers.json", `${JSON.stringify(headersByPath, null, 2)}\n`),
    copyFile(specJson, join(output, "openapi.json")),
    copyFile(specYaml, join(output, "openapi.yaml")),
  ]);
}
