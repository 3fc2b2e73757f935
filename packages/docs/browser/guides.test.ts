import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readGuides } from "../build/guides/read-guides.ts";
import { violations } from "./accessibility.ts";
import { launchChromium } from "./chromium.ts";
import { serveSite } from "./serve-site.ts";
import { overflow, screenshot, visit } from "./visit.ts";

const guides = (await readGuides(fileURLToPath(new URL("../guides", import.meta.url)))).map(({ name }) => name);

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveSite()]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

it.each(guides)("the guide %s is accessible, and fits a window and a phone", async (guide) => {
  const { page, complaints } = await visit(browser, `${site.url}guides/${guide}/`);

  await screenshot(page, `guide-${guide}`, { fullPage: true });
  const found = await violations(page);
  const wide = await overflow(page);
  await page.setViewportSize({ width: 360, height: 800 });

  expect(found).toEqual([]);
  expect([wide, await overflow(page)]).toEqual([0, 0]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it("leads from the list through every guide to the last", async () => {
  const { page } = await visit(browser, `${site.url}guides/`);
  const [first, ...others] = guides;

  await page.getByRole("main").getByRole("link").first().click();
  await page.waitForURL(`${site.url}guides/${first}/`);
  for (const guide of others) {
    await page.getByText("Next", { exact: true }).click();
    await page.waitForURL(`${site.url}guides/${guide}/`);
  }

  expect(await page.getByText("Next", { exact: true }).count()).toBe(0);
});
