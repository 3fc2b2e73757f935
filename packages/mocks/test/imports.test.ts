import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Modules of other packages that an entry needs at run time, through all files of this package. */
function packagesBehind(file: URL, seen = new Set<string>()): string[] {
  if (seen.has(file.href)) return [];
  seen.add(file.href);
  const imports = readFileSync(file, "utf8").matchAll(/^(?:import|export) (?!type )[^;]*? from "([^"]+)";/gm);
  const modules = [...imports].map(([, module = ""]) => module);
  return modules.flatMap((module) => (module.startsWith(".") ? packagesBehind(new URL(module, file), seen) : [module]));
}

const everywhere = [
  "@chat-friends/contract",
  "@chat-friends/contract/examples",
  "@chat-friends/contract/refuse",
  "dequal/lite",
];

it.each([
  ["fetch.ts", everywhere],
  ["handlers.ts", [...everywhere, "msw/http"]],
  ["browser.ts", [...everywhere, "msw/browser", "msw/http"]],
  ["node.ts", [...everywhere, "msw/experimental", "msw/http", "msw/node"]],
])("%s needs the contract, a comparison, and no more of msw than its runtime has", (entry, packages) => {
  const found = packagesBehind(new URL(`../src/${entry}`, import.meta.url));

  expect([...new Set(found)].sort()).toEqual(packages);
});
