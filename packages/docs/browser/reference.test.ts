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
  { name: "reference", options: {} },
  { name: "reference-dark", options: { colorScheme: "dark" as const } },
  { name: "reference-narrow", options: { viewport: { width: 360, height: 800 } } },
])("$name keeps its policy, logs no error and never scrolls sideways", async ({ name, options }) => {
  const { page, complaints } = await visit(browser, `${site.url}reference/`, options);

  await page.getByRole("heading", { level: 1 }).waitFor();
  await screenshot(page, name);

  expect(await overflow(page)).toBe(0);
  expect(complaints).toEqual([]);
});

it("asks no other host for anything while it is read, even with its policy switched off", async () => {
  const { page, requests } = await visit(browser, `${site.url}reference/`, { bypassCSP: true });

  await page.getByRole("link", { name: "Friends", exact: true }).click();
  await page.locator("h2", { hasText: /^Add friends$/ }).waitFor();
  await page.getByTestId("color-mode-switcher").click();
  await page.getByRole("button", { name: "Hide sidebar" }).click();
  await letTimePass(page);

  expect(requests).toContain(`${site.url}reference/redoc.svg`);
  expect(foreign(requests, site.origin)).toEqual([]);
});

it("is searched without leaving the page or breaking its policy", async () => {
  const { page, complaints } = await visit(browser, `${site.url}reference/`);

  await page.getByTestId("search-trigger").click();
  await page.keyboard.type("CurrentSequence");
  await page.getByText("group_get").first().waitFor();
  await screenshot(page, "reference-search");

  expect(complaints).toEqual([]);
});

it("offers the description itself when scripts are off", async () => {
  const { page } = await visit(browser, `${site.url}reference/`, { javaScriptEnabled: false });

  expect(await page.getByRole("link", { name: "openapi.yaml" }).isVisible()).toBe(true);
});
