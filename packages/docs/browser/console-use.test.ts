import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { openConsole, openDetails, pickCase, send, twoFaultsArmed, writeBody } from "./console.ts";
import { openSite } from "./open-site.ts";
import { faultsInEachView } from "./visit.ts";

const { site, visit } = await openSite();

it("is accessible, fits and keeps its policy after a partial failure", async () => {
  const { page, complaints } = await openConsole(visit);
  await pickCase(page, "friend_add", "partial_failure");
  await twoFaultsArmed(page).waitFor();
  await send(page);
  await openDetails(page);
  await writeBody(page, '{ "From_Account": 5 }');

  expect(await faultsInEachView(page, "console-failure", "main")).toEqual([]);
  expect(complaints).toEqual([]);
});

it("is accessible and fits with the fields of each target", async () => {
  const { page } = await openConsole(visit);
  const targets = { "on this machine": /On this machine/, "an official host": /Official host/ };

  for (const [target, name] of Object.entries(targets)) {
    await page.getByRole("radio", { name }).check();

    expect(await faultsInEachView(page, `console-${target}`, ".settings:not([hidden])")).toEqual([]);
  }
});

it("can be used with only a keyboard", async () => {
  const { page } = await openConsole(visit);
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
  await twoFaultsArmed(page).waitFor();
  await tabTo("Request body, JSON");
  await page.keyboard.press("Control+Enter");
  await page.locator("#verdict").getByText("OK, 2 of 3 refused").waitFor();
  await tabTo("send");
  await page.keyboard.press("Enter");
  await page.locator("#verdict").getByText("OK, 3 of 3 refused").waitFor();
  await tabTo("mend");
  await page.keyboard.press("Enter");
  await page.locator("#verdict").getByText("OK, 2 of 3 refused").waitFor();
  await tabTo("send");

  expect(await focused()).toBe("send");
});

it("weighs at most 200 kB, including the sandbox and its worker", async () => {
  const { requests } = await openConsole(visit);

  const files = [...new Set(requests), `${site.url}console/worker.js`].filter(
    (address) => !address.includes("/_sandbox/"),
  );
  const weights = await Promise.all(
    files.map(async (address) => gzipSync(new Uint8Array(await (await fetch(address)).arrayBuffer())).length),
  );

  expect(files.length).toBeGreaterThan(5);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(200_000);
});
