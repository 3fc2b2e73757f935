import { createSandbox, demoIdentity } from "@chat-friends/sandbox";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { send } from "../console.ts";
import { serveSandbox, token } from "../running-sandbox.ts";

// Playwright forbids a browser to keep pages for its back button, so this starts one that may.
const executablePath = process.env["CHAT_FRIENDS_BROWSER"] ?? "chromium";
const browser: Browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu"],
  ignoreDefaultArgs: ["--disable-back-forward-cache"],
});
const sandbox = createSandbox({ controlToken: token });
const server = await serveSandbox(sandbox);
afterAll(() => Promise.all([browser.close(), server.close()]));

async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${server.url}/${path}`);
  return page;
}

/** Leaves a page by a link, does something on the next one, and goes back. A page that was kept has the same window. */
async function leaveAndGoBack(page: Page, path: string, meanwhile: () => Promise<unknown>): Promise<boolean> {
  await page.evaluate((address) => {
    Reflect.set(window, "isKept", true);
    location.assign(address);
  }, `${server.url}/${path}`);
  await page.waitForURL(`**/${path}`);
  await meanwhile();
  // Playwright waits for an event that a kept page does not have.
  await page.evaluate(() => setTimeout(() => history.back()));
  await page.waitForFunction((left) => !location.pathname.endsWith(left), `/${path}`);
  return page.evaluate(() => Reflect.get(window, "isKept") === true);
}

it("the console stays with the running sandbox, and sees that the next page has removed the app of its case", async () => {
  const page = await open(`console/#control=${token}`);
  await page.getByText(`Of the sandbox at ${server.url}`).waitFor();
  await page.locator("#case").selectOption("partial_failure");
  await page.getByText("2 faults armed").first().waitFor();
  await send(page);

  const isKept = await leaveAndGoBack(page, "live/", () => expect.poll(() => sandbox.tenants.list().length).toBe(1));
  await page.getByText("2 faults armed").first().waitFor({ state: "hidden" });

  expect(isKept).toBe(true);
  expect(await page.getByRole("radio", { name: /On this machine/ }).isChecked()).toBe(true);
  expect(await page.locator("#kept").textContent()).toContain(`SDKAppID ${demoIdentity.sdkAppId}.`);
  expect(await page.locator("#verdict").textContent()).toBe("OK, 2 of 3 refused");
});

it("the UserSig page has deleted everything", async () => {
  const page = await open("usersig/");
  await page.getByRole("button", { name: "Fill in the demo identity" }).click();
  await page.getByRole("button", { name: "Mint", exact: true }).click();
  await page.getByText("Minted for administrator").waitFor();

  const isKept = await leaveAndGoBack(page, "ledger/", async () => undefined);

  expect(isKept).toBe(true);
  const fields = page.locator("main :is(input, textarea)");
  const values = await fields.evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));
  expect(values.filter(Boolean)).toEqual(["3600"]);
  expect(await page.getByText("Minted for administrator").count()).toBe(0);
});

it("the console has deleted the signature of the reader", async () => {
  const page = await open("console/");
  await page.getByRole("radio", { name: /Official host/ }).check();
  await page.locator("#usersig").fill("a-signature-of-the-reader");

  const isKept = await leaveAndGoBack(page, "ledger/", async () => undefined);

  expect(isKept).toBe(true);
  expect(await page.locator("#usersig").inputValue()).toBe("");
});

it("a page shows the colours and the language that were chosen on the next one", async () => {
  const page = await open("operations/friend_add/");

  const isKept = await leaveAndGoBack(page, "operations/group_get/", async () => {
    await page.getByRole("tab", { name: "fetch" }).first().click();
    await page.getByRole("button", { name: "Switch between light and dark" }).click();
  });

  expect(isKept).toBe(true);
  expect(await page.getByRole("tab", { name: "fetch" }).first().getAttribute("aria-selected")).toBe("true");
  expect(await page.evaluate(() => document.documentElement.className)).toContain("dark");
});
