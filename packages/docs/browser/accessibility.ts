import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axe = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** One function makes all rows of a list, so a dozen rows show the same faults as all rows. */
const rest = ":is(tr, li, article, section, details):nth-of-type(n + 13)";

/** The faults that axe-core finds in the current page, by these rules or by all rules. Each line names an element and the rule that it breaks. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe);
  // The cases that are not shown are the largest part of an operation's page, and axe would read them all.
  await page.evaluate("for (const part of document.querySelectorAll('[data-case][hidden]')) part.remove()");
  const options = { resultTypes: ["violations"], preload: false, ...(rules && { runOnly: rules }) };
  const results: AxeResults = await page.evaluate(
    `axe.run(${JSON.stringify({ exclude: [[rest]] })}, ${JSON.stringify(options)})`,
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
