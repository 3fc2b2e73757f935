import { type Browser, chromium } from "playwright-core";
import { afterAll, afterEach, inject } from "vitest";
import { newTab, type Visiting, visitor } from "./visit.ts";

export interface OpenSite {
  readonly browser: Browser;
  /** The address of the built site. */
  readonly site: { readonly url: string; readonly origin: string };
  /** Opens a page of it. */
  readonly visit: Visiting;
}

/** The suite's Chromium and the built site, for the tests of a file. At the end of a test, everything that it opened is closed, except the shared tab. */
export async function openSite(): Promise<OpenSite> {
  const browser = await chromium.connect(inject("browser"));
  const site = inject("site");
  const usual = await newTab(browser);
  afterEach(async () => {
    const others = browser.contexts().filter((context) => context !== usual.context());
    await Promise.all(others.map((context) => context.close()));
  });
  afterAll(() => browser.close());
  return { browser, site, visit: visitor(usual, site) };
}
