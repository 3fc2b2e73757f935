import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { serveSite } from "./serve-site.ts";
import { foreign, letTimePass, overflow, screenshot, visit } from "./visit.ts";

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveSite()]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

it.each([
  { name: "ledger", options: {} },
  { name: "ledger-dark", options: { colorScheme: "dark" as const } },
  { name: "ledger-narrow", options: { viewport: { width: 360, height: 800 } } },
])("$name keeps its policy, logs no error and never scrolls sideways", async ({ name, options }) => {
  const { page, complaints } = await visit(browser, `${site.url}ledger/`, options);

  await screenshot(page, name);

  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("The ledger");
  expect(await overflow(page)).toBe(0);
  expect(complaints).toEqual([]);
});

it("asks no other host for anything, even with its policy switched off", async () => {
  const { page, requests } = await visit(browser, `${site.url}ledger/`, { bypassCSP: true });

  await letTimePass(page);

  expect(requests).toContain(`${site.url}ledger/ledger.css`);
  expect(foreign(requests, site.origin)).toEqual([]);
});

it("is reached from the home page, and shows a row that is linked to", async () => {
  const { page, complaints } = await visit(browser, site.url);

  await page.getByRole("main").getByRole("link", { name: "Ledger", exact: true }).click();
  await page.waitForURL(`${site.url}ledger/`);
  await page.getByRole("link", { name: "last-sequence", exact: true }).click();

  const row = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "last-sequence" }) });
  expect(await row.textContent()).toContain("strict=on");
  expect(await row.boundingBox().then((box) => box && box.y >= 0 && box.y < 900)).toBe(true);
  expect(complaints).toEqual([]);
});
