import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axe = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** One function makes all rows of a list, so half a dozen rows show the same faults as all rows. */
const rest = ":is(tr, li, article, section, details):nth-of-type(n + 7)";

/** Axe-core looks longest for colours, at each element of the page. They do not depend on the width of the window. */
type Scope = "all rules" | "colours alone" | "all but colours";

/** The faults that axe-core finds in the current page. Each line names an element and the rule that it breaks. */
export async function violations(page: Page, scope: Scope = "all rules"): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe);
  const rules = {
    "all rules": {},
    "colours alone": { runOnly: ["color-contrast"] },
    "all but colours": { rules: { "color-contrast": { enabled: false } } },
  }[scope];
  const options = { resultTypes: ["violations"], preload: false, ...rules };
  await page.evaluate(takeOut, rest);
  const results: AxeResults = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`);
  await page.evaluate(putBack);
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

/** Runs on the page. Axe-core would walk through elements that it is only told to leave out. */
function takeOut(selector: string): void {
  const taken = [...document.querySelectorAll(selector)].map((element) => {
    const place = document.createComment("");
    element.replaceWith(place);
    return () => place.replaceWith(element);
  });
  const putBack = () => {
    for (const put of taken.toReversed()) put();
  };
  Object.assign(window, { putBack });
}

/** Runs on the page. */
function putBack(): void {
  Reflect.get(window, "putBack")();
}
