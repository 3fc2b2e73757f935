import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, CDPSession, Page } from "playwright-core";
import { violations, withFewRows } from "./accessibility.ts";

const wide = { width: 1440, height: 900 };
const narrow = { width: 360, height: 800 };

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

/** Tabs that visits share, one after the other. */
export interface SharedTabs {
  readonly usual: Page;
  /** Has the clock that `passOneMinute` moves. */
  readonly withClock: Page;
}

/**
 * Visits pages below an address.
 *
 * A new tab is half a second of work, so the tests empty a shared tab and use it again; its policy and its scripts can be switched off.
 * A visit with other settings gets its own tab.
 */
export function visitor({ usual, withClock }: SharedTabs, { url, origin }: { url: string; origin: string }): Visiting {
  async function tab(options: VisitOptions): Promise<Page> {
    const { hasOwnClock, colorScheme = "light", viewport = wide, bypassCSP, javaScriptEnabled, ...others } = options;
    const isShared = Object.keys(others).length === 0;
    const shared = hasOwnClock ? withClock : usual;
    const page = isShared ? shared : await newTab(usual.context().browser(), others);
    if (isShared) await empty(page, origin);
    else if (hasOwnClock) await page.clock.install();
    await setUp(page, { bypassCSP, javaScriptEnabled });
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
  const session = await sessionOf(page);
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
}

/** Switches the policy and the scripts of a tab on or off, as the settings of a new context do. */
async function setUp(
  page: Page,
  { bypassCSP = false, javaScriptEnabled = true }: { [Name in "bypassCSP" | "javaScriptEnabled"]: boolean | undefined },
): Promise<void> {
  const session = await sessionOf(page);
  await session.send("Page.setBypassCSP", { enabled: bypassCSP });
  await session.send("Emulation.setScriptExecutionDisabled", { value: !javaScriptEnabled });
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Its settings hold for as long as the session, which is as long as the tab. */
function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
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

/**
 * The faults of the current page in light, in dark and on a phone: accessibility faults, and content that is too wide.
 * If a page is in a state that changes only a part of it, the other parts need no second look.
 */
export async function faultsInEachView(page: Page, name: string, part?: string): Promise<string[]> {
  const faults: string[] = [];
  const note = (view: string, found: readonly string[]) => faults.push(...found.map((text) => `${view}: ${text}`));
  const show = async (colorScheme: "light" | "dark", viewport: typeof wide): Promise<void> => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
  };

  await show("light", wide);
  note("light", await tooWide(page));
  await screenshot(page, `${name}-light`);
  await withFewRows(page, async () => {
    note("light", await violations(page, "all rules", part));
    await show("dark", wide);
    note("dark", await violations(page, "colours alone", part));
    await show("light", narrow);
    note("narrow", await violations(page, "all but colours", part));
  });
  note("narrow", await tooWide(page));
  await screenshot(page, `${name}-narrow`);
  if (process.env["CHAT_FRIENDS_SCREENSHOTS"]) await show("dark", wide);
  await screenshot(page, `${name}-dark`);
  return faults;
}

async function tooWide(page: Page): Promise<string[]> {
  const beyond = await overflow(page);
  return beyond > 0 ? [`${beyond} px too wide`] : [];
}
