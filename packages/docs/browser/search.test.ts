import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openSite } from "./open-site.ts";
import { faultsInEachView, foreign } from "./visit.ts";

const { site, visit } = await openSite();

const field = (page: Page) => page.getByRole("combobox", { name: "Search" });
const results = (page: Page) => page.locator(".search-results a");

it("loads at its first use, and only from the site", async () => {
  const { page, requests, complaints } = await visit("operations/group_get/");
  const before = requests.filter((address) => address.includes("search"));

  // Over a slow network, the reader types before the field is there.
  await page.context().route(/\/scripts\/dialog-/, async (route) => {
    await page.keyboard.type("30539");
    await route.continue();
  });
  await page.keyboard.press("/");
  await page.getByRole("option", { name: "30539 Pending" }).waitFor();

  expect(before).toEqual([]);
  expect(requests).toContain(`${site.url}search-index.json`);
  expect(foreign(requests, site.origin)).toEqual([]);
  expect(complaints).toEqual([]);
});

it("works with only a keyboard: arrow keys choose a result while the reader types, and Enter opens it", async () => {
  const { page } = await visit("errors/70001/");
  const chosen = () => page.locator(".search-results [aria-selected=true]").getAttribute("href");

  await page.keyboard.press("Control+k");
  await field(page).waitFor();
  await page.keyboard.type("remar");
  await results(page).nth(2).waitFor();
  await page.keyboard.press("ArrowDown");
  const second = await chosen();
  await page.keyboard.type("k");
  await page
    .locator(".search-results mark", { hasText: /^remark$/i })
    .first()
    .waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  const last = await chosen();
  const shown = await results(page).evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  await page.keyboard.press("Enter");
  await page.waitForURL(String(last));

  expect(second).not.toBeNull();
  expect(last).toBe(shown[1]);
});

it("opens above the page after a click, and Enter opens the best result", async () => {
  const { page } = await visit("");

  await page.getByRole("link", { name: "Search" }).click();
  await field(page).fill("account not found");
  const above = page.url();
  await results(page).first().waitFor();
  await page.keyboard.press("Enter");

  await page.waitForURL(`${site.url}errors/30003/`);
  expect(above).toBe(site.url);
});

it("opens once, however fast its key is pressed again, closes with Escape, and leaves the page unchanged", async () => {
  const { page } = await visit("guides/");

  await page.evaluate(() => {
    for (const _press of [1, 2]) document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true }));
  });
  await field(page).waitFor();
  const dialogs = await page.locator("dialog.search-dialog").count();
  await field(page).fill("30539");
  await page.keyboard.press("Escape");

  expect(dialogs).toBe(1);
  expect(await field(page).isVisible()).toBe(false);
  expect(page.url()).toBe(`${site.url}guides/`);
});

it("opens nothing with the Enter that ends a composed word, and offers pages when it finds nothing", async () => {
  const { page } = await visit("search/");
  await field(page).fill("sequence");
  await results(page).first().waitFor();

  const before = page.url();
  await field(page).dispatchEvent("keydown", { key: "Enter", isComposing: true });
  await field(page).press("ArrowDown");
  const after = page.url();
  await field(page).fill("zzzz");
  await page.getByText("No page has all of these words.").waitFor();

  expect(after).toBe(before);
  expect(await results(page).locator("b").allTextContents()).toEqual(["Guides", "Reference", "Errors", "Ledger"]);
});

it("links to a member on its page, and the member is visible", async () => {
  const { page } = await visit("search/?q=RemarkTime");

  await page.getByRole("option", { name: "AddFriendItem[].RemarkTime" }).click();
  await page.waitForURL(`${site.url}operations/friend_import/#request-AddFriendItem-RemarkTime`);

  const box = await page.locator("li:target").boundingBox();
  expect(box && box.y >= 0 && box.y < 900).toBe(true);
});

it("keeps the query in the address of its page", async () => {
  const { page } = await visit("search/");

  await field(page).fill("lists full");
  await results(page).first().waitFor();
  const address = page.url();
  await page.goto(address);

  expect(address).toBe(`${site.url}search/?q=lists%20full`);
  await page.getByRole("option", { name: "30011 ListsFull" }).waitFor();
});

it("is accessible above a page", async () => {
  const { page } = await visit("changelog/");

  await page.getByRole("link", { name: "Search" }).click();
  await field(page).fill("sequence");
  await results(page).first().waitFor();

  const faults = await faultsInEachView(page, "search-dialog", "dialog");
  for (let presses = 0; presses < 12; presses += 1) await page.keyboard.press("ArrowDown");
  const [place, chosen] = await Promise.all([
    field(page).boundingBox(),
    page.locator("[aria-selected=true]").boundingBox(),
  ]);

  expect(faults).toEqual([]);
  expect(place?.y).toBeGreaterThan(0);
  expect(chosen?.y).toBeGreaterThan((place?.y ?? 0) + (place?.height ?? 0));
});

it("opens its own page if scripts are off", async () => {
  const { page } = await visit("errors/", { javaScriptEnabled: false });

  await page.getByRole("link", { name: "Search" }).click();
  await page.waitForURL(`${site.url}search/`);

  expect(await page.getByText("The search needs JavaScript.").isVisible()).toBe(true);
});
