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
}

/** Opens an address in a context of its own and records from the first byte on. */
export async function visit(
  browser: Browser,
  url: string,
  { hasOwnClock = false, ...options }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: wide, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      console.error(`Policy violation: ${effectiveDirective} ${blockedURI}`);
    });
  });
  if (hasOwnClock) await page.clock.install();
  await page.goto(url);
  return { page, requests, complaints };
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
