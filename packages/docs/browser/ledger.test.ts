import { expect, it } from "vitest";
import { openSite } from "./open-site.ts";

const { site, visit } = await openSite();

it("is reached from the home page, and shows a row that is linked to", async () => {
  const { page, complaints } = await visit("");

  await page.getByRole("main").getByRole("link", { name: "Ledger", exact: true }).click();
  await page.waitForURL(`${site.url}ledger/`);
  await page.getByRole("link", { name: "last-sequence", exact: true }).click();

  const row = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "last-sequence" }) });
  expect(await row.textContent()).toContain("strict=on");
  expect(await row.boundingBox().then((box) => box && box.y >= 0 && box.y < 900)).toBe(true);
  expect(complaints).toEqual([]);
});
