import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./accessibility.ts";
import { launchChromium } from "./chromium.ts";
import { pageKinds, views } from "./page-kinds.ts";
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

const looks = pageKinds.flatMap((kind) => views.map((view) => ({ ...kind, ...view })));

it.each(looks)("$name, $view: accessible, keeps its policy, logs no error, never scrolls sideways", async (look) => {
  const { page, complaints } = await visit(browser, `${site.url}${look.path}`, look.options);

  const found = await violations(page);
  await screenshot(page, look.view === "light" ? look.name : `${look.name}-${look.view}`);

  expect(found).toEqual([]);
  expect(await overflow(page)).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it.each(pageKinds)("$name asks no other host for anything, even with its policy switched off", async ({ path }) => {
  const { page, requests } = await visit(browser, `${site.url}${path}`, { bypassCSP: true });

  await letTimePass(page);

  expect(requests).toContain(`${site.url}theme.css`);
  expect(foreign(requests, site.origin)).toEqual([]);
  await page.context().close();
});

it.each(pageKinds)("$name says what it is about without scripts", async ({ path }) => {
  const { page } = await visit(browser, `${site.url}${path}`, { javaScriptEnabled: false });

  expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
  expect(await page.getByRole("navigation", { name: "Site" }).isVisible()).toBe(true);
  await page.context().close();
});

it.each(["console/", "usersig/", ""])("no page of another origin can put /%s into a frame", async (path) => {
  const context = await browser.newContext();
  const page = await context.newPage();

  await page.setContent(`<iframe src="${site.url}${path}"></iframe>`, { waitUntil: "load" });

  expect(page.frames().map((frame) => frame.url())).toEqual(["about:blank", "chrome-error://chromewebdata/"]);
  await context.close();
});
