// Redoc costs more than any other page, so the suite opens it once. What a reader may do besides is shown here.
import { expect, it } from "vitest";
import { openSite } from "../open-site.ts";
import { foreign, nowhere, passOneMinute } from "../visit.ts";

const { site, visit } = await openSite();

it("is drawn in a browser that forbids storage", async () => {
  const { page, complaints } = await visit(nowhere, { lacks: [] });
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, {
        configurable: true,
        get() {
          throw new DOMException("Storage is forbidden.", "SecurityError");
        },
      });
  });

  await page.goto(`${site.url}reference/`);
  await page.getByRole("heading", { level: 1 }).waitFor();

  expect(complaints).toEqual([]);
});

it("sends no request to another host while a reader uses it, even if its policy is off", async () => {
  const { page, requests } = await visit("reference/", { bypassCSP: true, hasOwnClock: true });

  await page.getByRole("link", { name: "Friends", exact: true }).click();
  await page.locator("h2", { hasText: /^Add friends$/ }).waitFor();
  await page.getByRole("button", { name: "Switch between light and dark" }).click();
  await page.getByRole("button", { name: "Hide sidebar" }).click();
  await passOneMinute(page);

  expect(requests).toContain(`${site.url}reference/redoc.svg`);
  expect(foreign(requests, site.origin)).toEqual([]);
});

it("has the switch of every page, and uses the reader's choice of colours, or the system's if there is no choice", async () => {
  const { page } = await visit("reference/", { colorScheme: "light" });
  const button = page.getByRole("button", { name: "Switch between light and dark" });
  const ink = () => getComputedStyle(document.querySelector("#redoc h1") ?? document.body).color;
  const isDark = async (): Promise<boolean> => {
    await page.getByRole("heading", { level: 1 }).waitFor();
    return (await page.evaluate(() => document.documentElement.className)).includes("dark");
  };

  const bySystem = await isDark();
  const light = await page.evaluate(ink);
  await button.click();
  const afterSwitch = await isDark();
  const dark = await page.evaluate(ink);
  await page.reload();
  const nextTime = await isDark();
  await button.click();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.reload();

  expect([bySystem, afterSwitch, nextTime, await isDark()]).toEqual([false, true, true, true]);
  expect(dark).not.toBe(light);
  expect(await page.getByTestId("color-mode-switcher").locator("visible=true").count()).toBe(0);
});
