import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { violations } from "./accessibility.ts";

const wide = { width: 1440, height: 900 };

/** A page and its actions since it was opened. */
export interface Visit {
  readonly page: Page;
  /** Address of every request, including blocked requests. */
  readonly requests: readonly string[];
  /** Policy violations, logged errors and thrown errors. */
  readonly complaints: readonly string[];
}

export interface VisitOptions extends BrowserContextOptions {
  /** Whether the page has a clock that `passOneMinute` moves. */
  readonly hasOwnClock?: boolean;
  /** Features that other browsers have. */
  readonly lacks?: readonly ("serviceWorker" | "indexedDB")[];
}

/** Opens an address and records everything from the first byte on. */
export type Visiting = (path: string, options?: VisitOptions) => Promise<Visit>;

/**
 * Visits pages below an address.
 *
 * A new tab costs seconds on a busy machine, so the tests empty the shared tab and use it again. A visit with other settings (another
 * policy, no scripts) gets its own tab.
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

/** A tab that logs policy violations as errors. */
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

/** Lets a minute pass at once. Then the page sends delayed requests, such as a batch of telemetry. */
export async function passOneMinute(page: Page): Promise<void> {
  await page.clock.fastForward("01:00");
  await page.evaluate(lastRequest);
}

/** Runs on the page. It requests the icon once more. When this request is answered, all earlier requests are known. */
function lastRequest(): Promise<void> {
  const icon = document.querySelector<HTMLLinkElement>("link[rel=icon]");
  return new Promise((resolve) => {
    const image = new Image();
    image.addEventListener("load", () => resolve());
    image.addEventListener("error", () => resolve());
    image.src = `${icon?.href}?last`;
  });
}

/** The requests to other hosts. `blob:` and `data:` reach no host. */
export function foreign(requests: readonly string[], origin: string): string[] {
  return requests.filter((address) => !address.startsWith(`${origin}/`) && !/^(blob|data):/.test(address));
}

/** How much wider the content of a page is than its window, in CSS pixels. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Writes a picture of the visible part, or of the whole page, to `.reports/screenshots/` if `CHAT_FRIENDS_SCREENSHOTS` is set. */
export async function screenshot(page: Page, name: string, { fullPage = false } = {}): Promise<void> {
  if (!process.env["CHAT_FRIENDS_SCREENSHOTS"]) return;
  const path = fileURLToPath(new URL(`../.reports/screenshots/${name}.png`, import.meta.url));
  await page.screenshot({ path, fullPage });
}

/** The modes in which the tests check a page. */
const views = [
  { view: "light", colorScheme: "light", viewport: wide },
  { view: "dark", colorScheme: "dark", viewport: wide },
  { view: "narrow", colorScheme: "light", viewport: { width: 360, height: 800 } },
] as const;

/** The faults of the current page in light, in dark and on a phone: accessibility faults, and content that is too wide. */
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
