import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A page and what it did since it was opened. */
export interface Visit {
  readonly page: Page;
  /** Address of every request, blocked ones included. */
  readonly requests: readonly string[];
  /** Policy violations, errors logged and errors thrown. */
  readonly complaints: readonly string[];
}

/** Opens an address in a context of its own and records from the first byte on. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
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
  await page.clock.install();
  await page.goto(url);
  return { page, requests, complaints };
}

/** Lets a minute pass at once: what a page holds back, such as a batch of telemetry, it then sends. */
export async function letTimePass(page: Page): Promise<void> {
  await page.clock.fastForward("01:00");
  await page.waitForLoadState("networkidle");
}

/** The requests that left the site; `blob:` and `data:` reach nobody. */
export function foreign(requests: readonly string[], origin: string): string[] {
  return requests.filter((address) => !address.startsWith(`${origin}/`) && !/^(blob|data):/.test(address));
}

/** Width of what a page holds beyond its window, in CSS pixels. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Keeps a picture of what is in view, or of the whole page, under `.reports/screenshots/`. */
export async function screenshot(page: Page, name: string, { fullPage = false } = {}): Promise<void> {
  const path = fileURLToPath(new URL(`../.reports/screenshots/${name}.png`, import.meta.url));
  await page.screenshot({ path, fullPage });
}
