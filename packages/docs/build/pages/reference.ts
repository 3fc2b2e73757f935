import type { Page } from "../layout/layout.ts";
import { referencePolicy } from "../layout/policies.ts";
import { escapeHtml, fill } from "../layout/template.ts";
import type { Description } from "../operations/description.ts";
import type { OpenApiDocument } from "../schema/openapi.ts";

/** The page that Redoc draws on. */
export function referencePage(template: string, document: OpenApiDocument, operations: readonly Description[]): Page {
  const links = operations.map(({ id }) => `<a href="../operations/${id}/">${escapeHtml(id)}</a>`);
  return {
    path: "reference/",
    title: "Reference in Redoc",
    description: "The five friend-management calls of Tencent Cloud Chat on one page, drawn by Redoc.",
    policy: referencePolicy,
    styles: ["reference/reference.css"],
    scripts: ["reference/reference.js"],
    files: { "reference/openapi.json": JSON.stringify(withSamples(document, operations)) },
    main: fill(template, { operations: links.join(", ") }),
  };
}

/** The document with the code of the operations' own pages, in the form that Redoc shows. */
function withSamples(document: OpenApiDocument, operations: readonly Description[]): OpenApiDocument {
  const paths = operations.map(({ path, samples }) => {
    const codeSamples = samples.map(({ name, code }) => ({ lang: name, source: code }));
    return [path, { post: { ...document.paths[path]?.post, "x-codeSamples": codeSamples } }];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}
