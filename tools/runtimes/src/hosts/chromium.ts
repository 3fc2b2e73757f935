import { findBrowser } from "@chat-friends/workspace/suite";
import { chromium as playwright } from "playwright-core";
import type { Host } from "./host.ts";

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** It is the machine's own Chromium. Its version is left out, so the table is the same on every machine. */
export const chromium: Host = {
  name: "Chromium",
  needs: "browser",
  isThere: () => findBrowser(process.env) !== undefined,
  async run(setting) {
    const browser = await playwright.launch({ executablePath: findBrowser(process.env) ?? "", args });
    try {
      const page = await browser.newPage();
      await page.goto(setting.origin);
      // As text, because the test runner would rewrite an import inside a function.
      return await page.evaluate(`import("/checks.js").then(({ run }) => run(${JSON.stringify(setting)}))`);
    } finally {
      await browser.close();
    }
  },
};
