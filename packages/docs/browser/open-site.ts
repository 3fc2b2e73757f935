import { type Browser, chromium } from "playwright-core";
import { afterAll, afterEach, inject } from "vitest";

/** The suite's Chromium and the built site, for the tests of a file; what a test opened is closed when the test ends. */
export async function openSite(): Promise<{ browser: Browser; site: { url: string; origin: string } }> {
  const browser = await chromium.connect(inject("browser"));
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  afterAll(() => browser.close());
  return { browser, site: inject("site") };
}
