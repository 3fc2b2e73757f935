import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { type OpenApiDocument, operationsOf } from "../build/schema/openapi.ts";
import { openSite } from "./open-site.ts";

const document: OpenApiDocument = JSON.parse(await readFile(new URL("../dist/openapi.json", import.meta.url), "utf8"));
const operations = operationsOf(document);

const { site, visit } = await openSite();

it("follows the colour scheme of the reader's system, and the button's choice on the next page, until it is taken back", async () => {
  const paper = () => getComputedStyle(window.document.body).backgroundColor;
  const { page } = await visit("", { colorScheme: "light" });
  const light = await page.evaluate(paper);
  const button = page.getByRole("button", { name: "Switch between light and dark" });

  await button.click();
  await page.goto(`${site.url}ledger/`);
  const chosen = await page.evaluate(paper);
  await button.click();
  const takenBack = await page.evaluate(paper);
  await page.emulateMedia({ colorScheme: "dark" });

  expect([light, chosen, takenBack]).toEqual(["rgb(255, 255, 255)", "rgb(34, 36, 43)", "rgb(255, 255, 255)"]);
  expect(await page.evaluate(paper)).toBe("rgb(34, 36, 43)");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

it("says that it is unofficial in the first view, on a phone too", async () => {
  const { page } = await visit("", { viewport: { width: 360, height: 800 } });

  const notice = await page.getByText("Unofficial. Made by users of the service").boundingBox();

  expect(notice && notice.y + notice.height).toBeLessThan(800);
});

it("names every operation of the spec with its path, and lets a keyboard skip the bar", async () => {
  const { page } = await visit("");

  await page.keyboard.press("Tab");
  const skip = await page.evaluate(() => window.document.activeElement?.textContent);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const next = await page.evaluate(() => window.document.activeElement?.textContent);
  const rows = await page.getByRole("table").getByRole("rowheader").allInnerTexts();

  expect(rows.map((text) => text.replace(/\s+/g, " "))).toEqual(
    operations.map(({ summary, path }) => `${summary} POST ${path}`),
  );
  expect([skip, next]).toEqual(["Skip to content", "Read the guides"]);
});
