/** Parts of Redoc's script that the page can't use, and our replacements. */
const replacements: Readonly<Record<string, string>> = {
  // Addresses on other hosts. Redoc requests them automatically.
  "https://cdn.redoc.ly/redoc/logo-mini-full.svg": "redoc.svg",
  "https://cdn.redoc.ly/redoc/logo-mini.svg": "redoc.svg",
  "https://otel.cloud.redocly.com/v1/traces": "about:blank",
  // The colour of a word in a code sample. The policy forbids it as a style, so reference.css has it for the word's class.
  'style="color: var(': 'data-color="(',
};

/** Redoc as a separate module that sends no request to another host. It is taken from the page that `build-docs` made. */
export function localScript(page: string): string {
  return Object.entries(replacements).reduce(replacePart, redocModule(page));
}

function redocModule(page: string): string {
  const opening = '<script type="module">';
  const start = page.indexOf(opening);
  const end = page.indexOf("const __redoc_definition", start);
  if (start < 0 || end < 0) {
    throw new Error(
      "The page of `redocly build-docs` no longer holds Redoc as a module before its definition: correct build/redoc/redoc-script.ts.",
    );
  }
  return `${page.slice(start + opening.length, end).trim()}\n`;
}

function replacePart(script: string, [part, replacement]: [string, string]): string {
  if (!script.includes(part)) {
    throw new Error(
      `Redoc's script no longer holds ${part}: find what it has instead and correct build/redoc/redoc-script.ts.`,
    );
  }
  return script.replaceAll(part, replacement);
}
