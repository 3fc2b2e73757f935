import { launchChromium } from "@chat-friends/testing/browser";
import type { Browser } from "playwright-core";
import { afterEach, inject } from "vitest";
import { newTab, type SharedTabs, type Visiting, visitor } from "./visit.ts";

export interface OpenSite {
  readonly browser: Browser;
  /** The address of the built site. */
  readonly site: { readonly url: string; readonly origin: string };
  /** Opens a page of it. */
  readonly visit: Visiting;
  /** Opens a page of the site that a sandbox serves. */
  readonly visitServed: (server: { readonly url: string }) => Visiting;
}

/** A Chromium and the built site, for the tests of a file. At the end of a test, everything that it opened is closed, except the shared tabs. */
export async function openSite(): Promise<OpenSite> {
  const { browser, tabs } = await launched();
  const site = inject("site");
  const shared = [tabs.usual, tabs.withClock];
  afterEach(async () => {
    const others = browser.contexts().filter((context) => !shared.some((tab) => tab.context() === context));
    const further = shared.flatMap((tab) => tab.context().pages()).filter((page) => !shared.includes(page));
    await Promise.all([...others, ...further].map((opened) => opened.close()));
  });
  const visitServed: OpenSite["visitServed"] = ({ url }) => visitor(tabs, { url: `${url}/`, origin: url });
  return { browser, site, visit: visitor(tabs, site), visitServed };
}

let launch: Promise<{ browser: Browser; tabs: SharedTabs }> | undefined;

/** One Chromium for all files that a process runs; it ends with the process. A server between several processes and one Chromium costs more. */
function launched(): Promise<{ browser: Browser; tabs: SharedTabs }> {
  launch ??= openTabs();
  return launch;
}

async function openTabs(): Promise<{ browser: Browser; tabs: SharedTabs }> {
  const browser = await launchChromium();
  const [usual, withClock] = await Promise.all([newTab(browser), newTab(browser)]);
  await withClock.clock.install();
  return { browser, tabs: { usual, withClock } };
}
