import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { serveSite } from "./serve-site.ts";

/** Starts one Chromium and one server of the built site for the whole suite; `openSite` gives both to a test file. */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = process.env["CHAT_FRIENDS_BROWSER"];
  if (!executablePath) throw new Error("Set CHAT_FRIENDS_BROWSER to the path of a Chromium.");
  const [browser, site] = await Promise.all([chromium.launchServer({ executablePath, args }), serveSite()]);
  project.provide("browser", browser.wsEndpoint());
  project.provide("site", { url: site.url, origin: site.origin });
  return async () => {
    await Promise.all([browser.close(), site.close()]);
  };
}

/** These settings stop Chromium's own network requests. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the Chromium. */
    browser: string;
    site: { url: string; origin: string };
  }
}
