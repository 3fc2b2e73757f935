import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axe = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** Rows of one list come from one function: a dozen of them show what all would. */
const rest = ":is(tr, li, article, section, details):nth-of-type(n + 13)";

/** What axe-core finds wrong with a page as it stands, by these rules or by all: a line for each element, with the rule it breaks. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe);
  const options = { resultTypes: ["violations"], preload: false, ...(rules && { runOnly: rules }) };
  const results: AxeResults = await page.evaluate(
    `axe.run(${JSON.stringify({ exclude: [[rest]] })}, ${JSON.stringify(options)})`,
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
