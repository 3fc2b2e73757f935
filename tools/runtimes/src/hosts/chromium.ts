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

/** The machine's own, and so without a version: the table is the same on every machine. */
export const chromium: Host = {
  name: "Chromium",
  needs: "browser",
  isThere: () => findBrowser(process.env) !== undefined,
  async run(setting) {
    const browser = await playwright.launch({ executablePath: findBrowser(process.env) ?? "", args });
    try {
      const page = await browser.newPage();
      await page.goto(setting.origin);
      // As text: the test runner rewrites the import of a function.
      return await page.evaluate(`import("/checks.js").then(({ run }) => run(${JSON.stringify(setting)}))`);
    } finally {
      await browser.close();
    }
  },
};
