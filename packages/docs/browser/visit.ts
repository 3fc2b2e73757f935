import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { violations } from "./accessibility.ts";

const wide = { width: 1440, height: 900 };

/** A page and what it did since it was opened. */
export interface Visit {
  readonly page: Page;
  /** Address of every request, blocked ones included. */
  readonly requests: readonly string[];
  /** Policy violations, errors logged and errors thrown. */
  readonly complaints: readonly string[];
}

export interface VisitOptions extends BrowserContextOptions {
  /** Whether the page has a clock that `passOneMinute` moves. */
  readonly hasOwnClock?: boolean;
  /** What other browsers have. */
  readonly lacks?: readonly ("serviceWorker" | "indexedDB")[];
}

/** Opens an address and records from its first byte on. */
export type Visiting = (path: string, options?: VisitOptions) => Promise<Visit>;

/**
 * Visits pages below an address.
 *
 * A new tab costs seconds on a busy machine, so the usual one is used again: emptied, as if it were new. What it can't become (another
 * policy, no scripts) gets a tab of its own.
 */
export function visitor(usual: Page, { url, origin }: { url: string; origin: string }): Visiting {
  const withClock = new Set<Page>();

  async function tab({ hasOwnClock, colorScheme = "light", viewport = wide, ...others }: VisitOptions): Promise<Page> {
    const isUsual = Object.keys(others).length === 0;
    if (isUsual) await empty(usual, origin);
    const page = isUsual ? usual : await newTab(usual.context().browser(), others);
    if (hasOwnClock && !withClock.has(page)) await page.clock.install();
    if (hasOwnClock) withClock.add(page);
    await page.emulateMedia({ colorScheme });
    if (viewport) await page.setViewportSize(viewport);
    return page;
  }

  return async (path, options = {}) => {
    const page = await tab(options);
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    if (path !== nowhere) await page.goto(`${url}${path}`);
    return { page, requests, complaints };
  };
}

/** The path of a visit that begins later. */
export const nowhere = "about:blank";

/** A tab whose violations of a policy are logged as errors. */
export async function newTab(browser: Browser | null, { lacks = [], ...options }: VisitOptions = {}): Promise<Page> {
  if (!browser) throw new Error("The usual tab belongs to no browser.");
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"], ...options });
  const page = await context.newPage();
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      console.error(`Policy violation: ${effectiveDirective} ${blockedURI}`);
    });
  });
  for (const lacking of lacks) await page.addInitScript(lacking === "indexedDB" ? dropDatabases : dropWorkers);
  return page;
}

const dropDatabases = () => Reflect.deleteProperty(window, "indexedDB");
const dropWorkers = () => Reflect.deleteProperty(Navigator.prototype, "serviceWorker");

async function empty(page: Page, origin: string): Promise<void> {
  page.removeAllListeners();
  await page.context().unrouteAll();
  await page.context().setOffline(false);
  await page.goto(nowhere);
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await session.detach();
}

/** Lets a minute pass at once: what a page holds back, such as a batch of telemetry, it then sends. */
export async function passOneMinute(page: Page): Promise<void> {
  await page.clock.fastForward("01:00");
  await page.evaluate(lastRequest);
}

/** Runs on the page: asks for its icon once more, so that every request made before is known when this one is answered. */
function lastRequest(): Promise<void> {
  const icon = document.querySelector<HTMLLinkElement>("link[rel=icon]");
  return new Promise((resolve) => {
    const image = new Image();
    image.addEventListener("load", () => resolve());
    image.addEventListener("error", () => resolve());
    image.src = `${icon?.href}?last`;
  });
}

/** The requests that left the site; `blob:` and `data:` reach nobody. */
export function foreign(requests: readonly string[], origin: string): string[] {
  return requests.filter((address) => !address.startsWith(`${origin}/`) && !/^(blob|data):/.test(address));
}

/** Width of what a page holds beyond its window, in CSS pixels. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Keeps a picture of what is in view, or of the whole page, under `.reports/screenshots/`, where `CHAT_FRIENDS_SCREENSHOTS` asks for it. */
export async function screenshot(page: Page, name: string, { fullPage = false } = {}): Promise<void> {
  if (!process.env["CHAT_FRIENDS_SCREENSHOTS"]) return;
  const path = fileURLToPath(new URL(`../.reports/screenshots/${name}.png`, import.meta.url));
  await page.screenshot({ path, fullPage });
}

/** Ways in which a page is looked at. */
const views = [
  { view: "light", colorScheme: "light", viewport: wide },
  { view: "dark", colorScheme: "dark", viewport: wide },
  { view: "narrow", colorScheme: "light", viewport: { width: 360, height: 800 } },
] as const;

/** What is wrong with a page as it stands, in light, in dark and on a phone: what keeps people out, and what is too wide. */
export async function faultsInEachView(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const { view, colorScheme, viewport } of views) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    await screenshot(page, `${name}-${view}`);
    const beyond = await overflow(page);
    const found = await violations(page, view === "dark" ? ["color-contrast"] : undefined);
    faults.push(...found.map((text) => `${view}: ${text}`), ...(beyond > 0 ? [`${view}: ${beyond} px too wide`] : []));
  }
  return faults;
}
