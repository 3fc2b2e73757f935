import type { Page } from "playwright-core";

/** What a button copied. */
export interface Copied {
  /** `ts`, `sh`, `json`, `yaml` or `text`. */
  readonly language: string;
  readonly code: string;
}

/** The text that each copy button of a page copies, in the order of the page. The button of a case that is not shown copies too. */
export function copied(page: Page): Promise<Copied[]> {
  return page.evaluate(async () => {
    const found: Copied[] = [];
    for (const host of document.querySelectorAll<HTMLElement>(".code")) {
      const button = host.querySelector<HTMLElement>(".copy-code");
      await navigator.clipboard.writeText("");
      button?.click();
      while (button?.textContent === "Copy") await new Promise((resolve) => setTimeout(resolve));
      const code = button?.textContent === "Copied" ? await navigator.clipboard.readText() : "";
      found.push({ language: host.dataset["language"] ?? "", code });
    }
    return found;
  });
}
