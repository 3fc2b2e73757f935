import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axe = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** One function makes all rows of a list, so three rows show the same faults as all rows. */
const rest = ":is(tr, li, article, section, details, dt, dd, option, wbr, .case, .code):nth-of-type(n + 4)";

/** Axe-core looks longest for colours, at each element of the page. They do not depend on the width of the window. */
export type Scope = "all rules" | "colours alone" | "all but colours";

/** The faults that axe-core finds in the current page, or in a part of it. Each line names an element and the rule that it breaks. */
export async function violations(page: Page, scope: Scope, part = "html"): Promise<string[]> {
  const rules = {
    "all rules": {},
    "colours alone": { runOnly: ["color-contrast"] },
    "all but colours": { rules: { "color-contrast": { enabled: false } } },
  }[scope];
  const options = { resultTypes: ["violations"], preload: false, ...rules };
  const results: AxeResults = await page.evaluate(`axe.run(${JSON.stringify(part)}, ${JSON.stringify(options)})`);
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

/** Loads axe-core into the page, and takes out what it would find again and again. It walks through elements even if an option excludes them. */
export async function withFewRows<Found>(page: Page, look: () => Promise<Found>): Promise<Found> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe);
  await page.evaluate(takeOut, rest);
  const found = await look();
  await page.evaluate(putBack);
  return found;
}

/** Runs on the page. It keeps a few words of each colour in pieces of code; the others stay as text, so that a piece keeps its size. */
function takeOut(rest: string): void {
  const replace = (elements: Iterable<Element>, textOf: (element: Element) => string) =>
    [...elements].map((element) => {
      const place = document.createTextNode(textOf(element));
      element.replaceWith(place);
      return () => place.replaceWith(element);
    });
  const seen = new Map<string, number>();
  const isKnown = ({ className }: Element): boolean => {
    const count = (seen.get(className) ?? 0) + 1;
    seen.set(className, count);
    return count > 3;
  };
  const taken = replace(document.querySelectorAll(rest), () => "");
  const words = [...document.querySelectorAll("pre span:not(:has(*))")].filter(isKnown);
  taken.push(...replace(words, ({ textContent }) => textContent));
  const putBack = () => {
    for (const put of taken.toReversed()) put();
  };
  Object.assign(window, { putBack });
}

/** Runs on the page. */
function putBack(): void {
  Reflect.get(window, "putBack")();
}
