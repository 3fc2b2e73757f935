import { launchChromium } from "@chat-friends/testing/browser";
import { findBrowser } from "@chat-friends/workspace/suite";
import type { Host } from "./host.ts";

/** It is the machine's own Chromium. Its version is left out, so the table is the same on every machine. */
export const chromium: Host = {
  name: "Chromium",
  needs: "browser",
  isThere: () => findBrowser(process.env) !== undefined,
  async run(setting) {
    const browser = await launchChromium(findBrowser(process.env));
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
