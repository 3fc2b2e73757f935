import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readGuides } from "../build/guides/read-guides.ts";
import { openSite } from "./open-site.ts";
import { overflow, screenshot } from "./visit.ts";

const guides = (await readGuides(fileURLToPath(new URL("../guides", import.meta.url)))).map(({ name }) => name);

const { site, visit } = await openSite();

it("fits every guide into a phone", async () => {
  const { page } = await visit("guides/", { viewport: { width: 360, height: 800 } });
  const beyond: Record<string, number> = {};

  for (const guide of guides) {
    await page.goto(`${site.url}guides/${guide}/`);
    await screenshot(page, `guide-${guide}`, { fullPage: true });
    beyond[guide] = await overflow(page);
  }

  expect(beyond).toEqual(Object.fromEntries(guides.map((guide) => [guide, 0])));
});

it("leads from the list through every guide to the last", async () => {
  const { page } = await visit("guides/");
  const [first, ...others] = guides;

  await page.getByRole("main").getByRole("link").first().click();
  await page.waitForURL(`${site.url}guides/${first}/`);
  for (const guide of others) {
    await page.getByText("Next", { exact: true }).click();
    await page.waitForURL(`${site.url}guides/${guide}/`);
  }

  expect(await page.getByText("Next", { exact: true }).count()).toBe(0);
});
