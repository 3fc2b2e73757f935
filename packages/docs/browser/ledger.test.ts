import { expect, it } from "vitest";
import { openSite } from "./open-site.ts";
import { faultsInEachView } from "./visit.ts";

const { site, visit } = await openSite();

it("has a link from the home page, and shows the row of a link", async () => {
  const { page, complaints } = await visit("");

  await page.getByRole("main").getByRole("link", { name: "Ledger", exact: true }).click();
  await page.waitForURL(`${site.url}ledger/`);
  await page.getByRole("link", { name: "last-sequence", exact: true }).click();

  const row = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "last-sequence" }) });
  expect(await row.textContent()).toContain("strict=on");
  expect(await row.boundingBox().then((box) => box && box.y >= 0 && box.y < 900)).toBe(true);
  expect(complaints).toEqual([]);
});

it("filters by words, section and certainty, and a link shows its row in spite of the filter", async () => {
  const { page, complaints } = await visit("ledger/");
  const rows = page.locator("article:visible");
  const all = await rows.count();

  await page.getByRole("combobox", { name: "How sure" }).selectOption("U");
  const undocumented = await rows.locator(".marks").allInnerTexts();
  await page.getByRole("searchbox", { name: "Words" }).fill("sequence");
  const both = await rows.count();
  const sections = await page.locator("h2:visible").allTextContents();
  const links = await page.locator(".contents a:visible").allTextContents();
  await page.getByRole("combobox", { name: "Section" }).selectOption({ index: 1 });
  const faults = await faultsInEachView(page, "ledger-filtered", "main");
  await page.evaluate(() => {
    location.hash = "#last-sequence";
  });
  await page.getByText(`${all} decisions`, { exact: true }).waitFor();

  expect(new Set(undocumented.map((text) => text.trim().charAt(0)))).toEqual(new Set(["U"]));
  expect(both).toBeLessThan(undocumented.length);
  expect(sections.length).toBeLessThan(5);
  expect(links).toEqual(sections);
  expect(faults).toEqual([]);
  expect(complaints).toEqual([]);
});
