import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axe = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** One function makes all rows of a list, so half a dozen rows show the same faults as all rows. */
const rest = ":is(tr, li, article, section, details):nth-of-type(n + 7)";

/** A dozen words of a piece of code have the colours of all its words. The others stay as text, so that the piece keeps its size. */
const words = "pre span:nth-of-type(n + 13)";

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
  await page.evaluate(takeOut, { rest, words });
  const results: AxeResults = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`);
  await page.evaluate(putBack);
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

/** Runs on the page. Axe-core walks through elements even if an option excludes them. */
function takeOut(selectors: { rest: string; words: string }): void {
  const replace = (selector: string, textOf: (element: Element) => string) =>
    [...document.querySelectorAll(selector)].map((element) => {
      const place = document.createTextNode(textOf(element));
      element.replaceWith(place);
      return () => place.replaceWith(element);
    });
  const taken = [...replace(selectors.rest, () => ""), ...replace(selectors.words, ({ textContent }) => textContent)];
  const putBack = () => {
    for (const put of taken.toReversed()) put();
  };
  Object.assign(window, { putBack });
}

/** Runs on the page. */
function putBack(): void {
  Reflect.get(window, "putBack")();
}
