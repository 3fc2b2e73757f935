import { expect, it } from "vitest";
import { countBytes } from "./load.ts";
import { openSite } from "./open-site.ts";
import { pageKinds } from "./page-kinds.ts";
import { faultsInEachView, foreign, passOneMinute, visit } from "./visit.ts";

const { browser, site } = await openSite();

it.each(pageKinds)(
  "$name is accessible and fits in light, in dark and on a phone, keeps its policy and logs no error",
  async ({ name, path }) => {
    const { page, complaints } = await visit(browser, `${site.url}${path}`);

    expect(await faultsInEachView(page, name)).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

it.each(pageKinds)(
  "$name weighs at most 200 kB, and asks no other host for anything with its policy switched off",
  async ({ path }) => {
    const { page, requests } = await visit(browser, "about:blank", { bypassCSP: true, hasOwnClock: true });
    const received = await countBytes(await page.context().newCDPSession(page));

    await page.goto(`${site.url}${path}`);
    await passOneMinute(page);

    expect(requests).toContain(`${site.url}theme.css`);
    expect(foreign(requests, site.origin)).toEqual([]);
    expect(received.bytes).toBeGreaterThan(2000);
    expect(received.bytes).toBeLessThanOrEqual(200_000);
  },
);

it.each(pageKinds)("$name says what it is about without scripts", async ({ path }) => {
  const { page } = await visit(browser, `${site.url}${path}`, { javaScriptEnabled: false });

  expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
  expect(await page.getByRole("navigation", { name: "Site" }).isVisible()).toBe(true);
});

it.each(["console/", "usersig/", ""])("no page of another origin can put /%s into a frame", async (path) => {
  const context = await browser.newContext();
  const page = await context.newPage();

  await page.setContent(`<iframe src="${site.url}${path}"></iframe>`, { waitUntil: "load" });

  expect(page.frames().map((frame) => frame.url())).toEqual(["about:blank", "chrome-error://chromewebdata/"]);
});
