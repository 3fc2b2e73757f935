import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { violations } from "./accessibility.ts";
import { launchChromium } from "./chromium.ts";
import { openConsole, openDetails, pickCase, send, writeBody } from "./console.ts";
import { views } from "./page-kinds.ts";
import { serveSite } from "./serve-site.ts";
import { overflow, screenshot } from "./visit.ts";

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveSite()]);
});

afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

afterAll(async () => {
  await browser.close();
  await site.close();
});

it.each(views)("is accessible, fits and keeps its policy after a partial failure, $view", async ({ view, options }) => {
  const { page, complaints } = await openConsole(browser, site.url, options);
  await pickCase(page, "friend_add", "partial_failure");
  await page.getByRole("button", { name: "Make the sandbox refuse so" }).click();
  await page.getByText("The next call of this kind is refused as in the case.").waitFor();
  await send(page);
  await screenshot(page, `console-failure-${view}`, { fullPage: true });
  await openDetails(page);
  await writeBody(page, '{ "From_Account": 5 }');

  const found = await violations(page);

  expect(found).toEqual([]);
  expect(await overflow(page)).toBe(0);
  expect(complaints).toEqual([]);
});

it.each(views)("is accessible and fits with the fields of a signature, $view", async ({ options }) => {
  const { page } = await openConsole(browser, site.url, options);

  for (const target of [/On this machine/, /Official host/]) {
    await page.getByRole("radio", { name: target }).check();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  }
});

it("is used with nothing but a keyboard", async () => {
  const { page } = await openConsole(browser, site.url);
  const focused = () =>
    page.evaluate(() => {
      const inner = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
      return inner?.getAttribute("aria-label") ?? inner?.id ?? "";
    });
  const tabTo = async (wanted: string): Promise<void> => {
    for (let presses = 0; (await focused()) !== wanted; presses += 1) {
      if (presses === 60) throw new Error(`The keyboard never came to ${wanted}.`);
      await page.keyboard.press("Tab");
    }
  };

  await tabTo("case");
  await page.keyboard.type("partial");
  await tabTo("prepare-faults");
  await page.keyboard.press("Enter");
  await page.getByText("The next call of this kind is refused as in the case.").waitFor();
  await tabTo("Request body, JSON");
  await page.keyboard.press("Control+Enter");
  await page.locator("#done").getByText("2 of 3 items refused").waitFor();
  await tabTo("send");
  await page.keyboard.press("Enter");
  await page.locator("#done").getByText("1 of 3 items refused").waitFor();

  expect(await focused()).toBe("send");
});

it("weighs at most 200 kB, the sandbox and its worker included", async () => {
  const { page, requests } = await openConsole(browser, site.url);
  await page.waitForLoadState("networkidle");

  const files = [...new Set(requests), `${site.url}console/worker.js`].filter(
    (address) => !address.includes("/_sandbox/"),
  );
  const weights = await Promise.all(
    files.map(async (address) => gzipSync(new Uint8Array(await (await fetch(address)).arrayBuffer())).length),
  );

  expect(files.length).toBeGreaterThan(5);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(200_000);
});
