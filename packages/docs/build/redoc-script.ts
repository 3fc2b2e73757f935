/** Addresses on other hosts that Redoc's script requests by itself, and what stands there in ours. */
const replacements: Readonly<Record<string, string>> = {
  "https://cdn.redoc.ly/redoc/logo-mini-full.svg": "redoc.svg",
  "https://cdn.redoc.ly/redoc/logo-mini.svg": "redoc.svg",
  "https://otel.cloud.redocly.com/v1/traces": "about:blank",
};

/** Redoc as a module of its own that asks no other host for anything, taken from the page `build-docs` made. */
export function localScript(page: string): string {
  return Object.entries(replacements).reduce(replaceAddress, redocModule(page));
}

function redocModule(page: string): string {
  const opening = '<script type="module">';
  const start = page.indexOf(opening);
  const end = page.indexOf("const __redoc_definition", start);
  if (start < 0 || end < 0) {
    throw new Error(
      "The page of `redocly build-docs` no longer holds Redoc as a module before its definition: correct build/redoc-script.ts.",
    );
  }
  return `${page.slice(start + opening.length, end).trim()}\n`;
}

function replaceAddress(script: string, [address, replacement]: [string, string]): string {
  if (!script.includes(address)) {
    throw new Error(
      `Redoc's script no longer names ${address}: find what it requests instead and correct build/redoc-script.ts.`,
    );
  }
  return script.replaceAll(address, replacement);
}
