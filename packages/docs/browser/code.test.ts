import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openSite } from "./open-site.ts";

const { visit } = await openSite();
const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });
const copyButton = (page: Page) => page.locator(".code-tabs .tab:visible").getByRole("button", { name: "Copy" });

/** The text that the button of a page copies. */
async function copied(page: Page): Promise<string> {
  await copyButton(page).click();
  await page.getByRole("button", { name: "Copied" }).first().waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

it("remembers the language of code on the next page, and moves between tabs with the arrow keys", async () => {
  const { page } = await visit("operations/friend_add/");

  await tab(page, "TypeScript").focus();
  await page.keyboard.press("ArrowRight");
  await page.goto(page.url().replace("friend_add", "group_get"));

  expect(await tab(page, "curl").getAttribute("aria-selected")).toBe("true");
  expect(await page.locator(".tab:visible").getAttribute("id")).toBe("code-curl");
});

it("shows what the reader chose on another page while the browser kept this one for its back button", async () => {
  const { page } = await visit("operations/friend_add/", { colorScheme: "light" });

  await page.evaluate(() => {
    localStorage.setItem("chat-friends.language", "fetch");
    localStorage.setItem("chat-friends.colors", "dark");
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });

  expect(await tab(page, "fetch").getAttribute("aria-selected")).toBe("true");
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(34, 36, 43)");
});

it("makes the signature in the first line if no sandbox serves the page", async () => {
  const { page } = await visit("operations/friend_add/");
  await tab(page, "curl").click();

  expect(await copied(page)).toMatch(/^USERSIG=\$\(npx .* sign\)\ncurl "http:\/\/127\.0\.0\.1:4600\//);
});

it("shows all code, one language after the other, if scripts are off", async () => {
  const { page } = await visit("operations/friend_add/", { javaScriptEnabled: false });

  expect(await page.locator(".code-tabs .code:visible").count()).toBe(3);
  expect(await page.getByRole("tab").count()).toBe(0);
});
