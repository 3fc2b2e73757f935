import { expect, it } from "vitest";
import { countBytes } from "./load.ts";
import { openSite } from "./open-site.ts";
import { pageKinds } from "./page-kinds.ts";
import { faultsInEachView, foreign, nowhere, passOneMinute } from "./visit.ts";

const { site, visit } = await openSite();

it.each(pageKinds)(
  "$name weighs at most 200 kB, asks no other host, keeps its policy, and is accessible in light, in dark and on a phone",
  async ({ name, path }) => {
    const { page, requests, complaints } = await visit(nowhere, { hasOwnClock: true });
    const received = await countBytes(page, () => page.goto(`${site.url}${path}`));

    expect(received.bytes).toBeGreaterThan(2000);
    expect(received.bytes).toBeLessThanOrEqual(200_000);
    expect(await faultsInEachView(page, name)).toEqual([]);
    await passOneMinute(page);
    expect(requests).toContain(`${site.url}theme.css`);
    expect(foreign(requests, site.origin)).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

// If the policy is on, the browser reports what a page tries to do. These scripts do not even try.
it.each(pageKinds.filter(({ hasScript }) => hasScript))(
  "$name asks no other host for anything with its policy switched off",
  async ({ path }) => {
    const { page, requests } = await visit(path, { bypassCSP: true, hasOwnClock: true });

    await passOneMinute(page);

    expect(requests).toContain(`${site.url}theme.css`);
    expect(foreign(requests, site.origin)).toEqual([]);
  },
);

it.each(["", "errors/", "console/", "usersig/", "live/", "ledger/", "operations/group_get/"])(
  "/%s says what it is about without scripts, and shows no field or button that does nothing",
  async (path) => {
    const { page } = await visit(path, { javaScriptEnabled: false });

    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
    expect(await page.getByRole("navigation", { name: "Site" }).isVisible()).toBe(true);
    expect(await page.locator(":is(input, textarea, select, button):visible").count()).toBe(0);
  },
);

it.each([
  { path: "console/", notices: 1 },
  { path: "guides/signing/", notices: 0 },
])("/$path says as a file whether it needs a server, and shows all code", async ({ path, notices }) => {
  const { page } = await visit(nowhere, { lacks: [] });

  await page.goto(new URL(`../dist/${path}index.html`, import.meta.url).href);

  expect(await page.getByText("This page was opened as a file").count()).toBe(notices);
  expect(await page.locator("html.scripted").count()).toBe(0);
});

it.each(["console/", "usersig/", ""])("no page of another origin can put /%s into a frame", async (path) => {
  const { page } = await visit(nowhere);

  await page.setContent(`<iframe src="${site.url}${path}"></iframe>`, { waitUntil: "load" });

  expect(page.frames().map((frame) => frame.url())).toEqual(["about:blank", "chrome-error://chromewebdata/"]);
});
