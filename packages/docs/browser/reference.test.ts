import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { type OpenApiDocument, operationsOf } from "../build/schema/openapi.ts";
import { openSite } from "./open-site.ts";
import { foreign, nowhere, overflow, passOneMinute, screenshot } from "./visit.ts";

const description: OpenApiDocument = JSON.parse(
  await readFile(new URL("../dist/openapi.json", import.meta.url), "utf8"),
);
const height = 900;
const isInView = (top: number | undefined): boolean => top !== undefined && top >= 0 && top < height;

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

it("shows each operation at its anchor, never scrolls sideways, searches, keeps its policy and logs no error", async () => {
  const { page, complaints } = await visit(nowhere);

  for (const { summary, path, anchor } of operationsOf(description).toReversed()) {
    await page.goto(`${site.url}reference/${anchor}`);
    const heading = page.locator("h2", { hasText: new RegExp(`^${summary}$`) });
    await expect.poll(async () => (await heading.boundingBox())?.y, { timeout: 30_000 }).toSatisfy(isInView);
    await page
      .getByRole("button", { name: `POST ${path}` })
      .first()
      .waitFor();
  }
  await screenshot(page, "reference");
  const wide = await overflow(page);
  await page.getByTestId("search-trigger").click();
  await page.keyboard.type("CurrentSequence");
  await page.getByText("group_get").first().waitFor();
  await screenshot(page, "reference-search");
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 360, height: 800 });

  expect([wide, await overflow(page)]).toEqual([0, 0]);
  expect(complaints).toEqual([]);
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

it("offers the description itself when scripts are off", async () => {
  const { page } = await visit("reference/", { javaScriptEnabled: false });

  expect(await page.getByRole("link", { name: "openapi.yaml" }).isVisible()).toBe(true);
});
