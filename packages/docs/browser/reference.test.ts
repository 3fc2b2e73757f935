import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { type OpenApiDocument, operationsOf } from "../build/schema/openapi.ts";
import { openSite } from "./open-site.ts";
import { nowhere, overflow, screenshot } from "./visit.ts";

const description: OpenApiDocument = JSON.parse(
  await readFile(new URL("../dist/openapi.json", import.meta.url), "utf8"),
);
const height = 900;
const isInView = (top: number | undefined): boolean => top !== undefined && top >= 0 && top < height;

const { site, visit } = await openSite();

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

it("offers the description itself when scripts are off", async () => {
  const { page } = await visit("reference/", { javaScriptEnabled: false });

  expect(await page.getByRole("link", { name: "openapi.yaml" }).isVisible()).toBe(true);
});
