import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type OpenApiDocument, operationsOf } from "../build/openapi.ts";
import { launchChromium } from "./chromium.ts";
import { serveSite } from "./serve-site.ts";
import { foreign, letTimePass, overflow, screenshot, visit } from "./visit.ts";

const document: OpenApiDocument = JSON.parse(await readFile(new URL("../dist/openapi.json", import.meta.url), "utf8"));
const operations = operationsOf(document);

const viewport = { width: 1440, height: 900 };

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveSite()]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

it("asks no other host for anything, even with its policy switched off", async () => {
  const { page, requests } = await visit(browser, site.url, { bypassCSP: true });

  await letTimePass(page);

  expect(requests).toContain(`${site.url}home.css`);
  expect(foreign(requests, site.origin)).toEqual([]);
});

it.each([
  { name: "home", options: {} },
  { name: "home-dark", options: { colorScheme: "dark" as const } },
  { name: "home-narrow", options: { viewport: { width: 360, height: 800 } } },
  { name: "home-narrow-dark", options: { viewport: { width: 360, height: 800 }, colorScheme: "dark" as const } },
])("$name keeps its policy, logs no error and never scrolls sideways", async ({ name, options }) => {
  const { page, complaints } = await visit(browser, site.url, options);

  await screenshot(page, name, { fullPage: true });

  expect(await overflow(page)).toBe(0);
  expect(complaints).toEqual([]);
});

it("follows the colour scheme of the reader's system", async () => {
  const paper = () => getComputedStyle(window.document.body).backgroundColor;
  const light = await visit(browser, site.url, { colorScheme: "light" });
  const dark = await visit(browser, site.url, { colorScheme: "dark" });

  expect(await light.page.evaluate(paper)).toBe("rgb(255, 255, 255)");
  expect(await dark.page.evaluate(paper)).toBe("rgb(34, 36, 43)");
});

it("says that it is unofficial before any scrolling, on a phone too", async () => {
  const { page } = await visit(browser, site.url, { viewport: { width: 360, height: 800 } });

  const notice = await page.getByText("Unofficial. Made by users of the service").boundingBox();

  expect(notice && notice.y + notice.height).toBeLessThan(800);
});

it("names every operation of the spec with its path", async () => {
  const { page } = await visit(browser, site.url);

  const rows = await page.getByRole("table").getByRole("rowheader").allInnerTexts();

  expect(rows.map((text) => text.replace(/\s+/g, " "))).toEqual(
    operations.map(({ summary, path }) => `${summary} POST ${path}`),
  );
});

it.each(operations)("leads from $id to its page", async ({ id, summary }) => {
  const { page, complaints } = await visit(browser, site.url, { viewport });

  await page.getByRole("link", { name: summary, exact: true }).click();
  await page.waitForURL(`${site.url}operations/${id}/`);

  expect(complaints).toEqual([]);
});

it("changes its colours at a switch, keeps them on the next page, and goes back to the system's", async () => {
  const paper = () => getComputedStyle(window.document.body).backgroundColor;
  const { page } = await visit(browser, site.url, { colorScheme: "light" });
  const button = page.getByRole("button", { name: "Switch between light and dark" });

  await button.click();
  await page.goto(`${site.url}ledger/`);
  const chosen = await page.evaluate(paper);
  await button.click();
  await page.emulateMedia({ colorScheme: "dark" });

  expect(chosen).toBe("rgb(34, 36, 43)");
  expect(await page.evaluate(paper)).toBe("rgb(34, 36, 43)");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

it("lets a keyboard skip the bar", async () => {
  const { page } = await visit(browser, site.url);

  await page.keyboard.press("Tab");
  const skip = await page.evaluate(() => window.document.activeElement?.textContent);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const next = await page.evaluate(() => window.document.activeElement?.textContent);

  expect([skip, next]).toEqual(["Skip to content", "Read the guides"]);
});
