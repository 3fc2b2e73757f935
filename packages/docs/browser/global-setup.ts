import { serveChromium } from "@chat-friends/testing/browser";
import type { TestProject } from "vitest/node";
import { serveSite } from "./serve-site.ts";

/** Starts one Chromium and one server of the built site for the whole suite; `openSite` gives both to a test file. */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const [browser, site] = await Promise.all([serveChromium(), serveSite()]);
  project.provide("browser", browser.wsEndpoint());
  project.provide("site", { url: site.url, origin: site.origin });
  return async () => {
    await Promise.all([browser.close(), site.close()]);
  };
}

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the Chromium. */
    browser: string;
    site: { url: string; origin: string };
  }
}
