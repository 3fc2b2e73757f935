import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readGuides } from "../build/guides/read-guides.ts";
import { openSite } from "./open-site.ts";
import { overflow, screenshot } from "./visit.ts";

const guides = (await readGuides(fileURLToPath(new URL("../guides", import.meta.url)))).map(({ name }) => name);

const { site, visit } = await openSite();

it("fits every guide on a phone", async () => {
  const { page } = await visit("guides/", { viewport: { width: 360, height: 800 } });
  const beyond: Record<string, number> = {};
  const covered: string[] = [];

  for (const guide of guides) {
    await page.goto(`${site.url}guides/${guide}/`);
    await screenshot(page, `guide-${guide}`, { fullPage: true });
    beyond[guide] = await overflow(page);
    covered.push(...(await page.evaluate(coveredLines)));
  }

  expect(beyond).toEqual(Object.fromEntries(guides.map((guide) => [guide, 0])));
  expect(covered).toEqual([]);
});

/** Runs on the page. The code of one line that its button covers. */
function coveredLines(): string[] {
  return [...document.querySelectorAll(".one-line")].flatMap((line) => {
    const [code, button] = [line.querySelector("pre"), line.querySelector("button")];
    const isCovered = code && button && code.getBoundingClientRect().right > button.getBoundingClientRect().left;
    return isCovered ? [code.textContent ?? ""] : [];
  });
}

it("keeps its header, marks the current place in its contents, and has a menu on a phone", async () => {
  const { page } = await visit("guides/sandbox/");
  const read = page.locator(".places [aria-current]");
  const first = await read.textContent();

  await page.locator("#magic-userids").scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollTo(0, document.querySelector<HTMLElement>("#magic-userids")?.offsetTop ?? 0));
  await page.locator(".places [aria-current]", { hasText: "Magic UserIDs" }).waitFor();
  const bar = await page.getByRole("banner").boundingBox();
  await page.setViewportSize({ width: 896, height: 800 });
  const links = await page.getByRole("navigation", { name: "Site" }).boundingBox();
  await page.setViewportSize({ width: 360, height: 800 });
  await page.evaluate(() => scrollTo(0, 0));
  await page.getByText("Guides: all pages").click();
  const menu = page.getByRole("navigation", { name: "Menu of the section" });
  await menu.getByRole("link", { name: "Magic UserIDs" }).click();
  await menu.locator(".place-list [aria-current]", { hasText: "Magic UserIDs" }).waitFor();
  await menu.getByRole("link", { name: "Signing" }).click();

  await page.waitForURL(/guides\/signing\/$/);
  expect(first).toBe("Start it");
  expect(bar?.y).toBe(0);
  expect(links?.height).toBeLessThan(40);
});

it("prints without bars and buttons, with all of its code, and with what is folded", async () => {
  const { page } = await visit("operations/friend_add/");

  await page.emulateMedia({ media: "print" });

  const [cut] = await page
    .locator(".card")
    .evaluateAll((all) => all.map((card) => card.scrollHeight - card.clientHeight));
  expect(cut).toBe(0);
  expect(await page.locator(".code-tabs .code:visible").count()).toBe(3);
  expect(await page.locator(".copy-code:visible, .side:visible, .find:visible").count()).toBe(0);
  expect(await page.locator(".below:not([open]) .member:visible").count()).toBeGreaterThan(5);
  await page.emulateMedia({ media: null });
});
