import type { TestProject } from "vitest/node";
import { serveSite } from "./serve-site.ts";

/** Starts one server of the built site for the whole suite; `openSite` gives it to a test file. */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const { url, origin, close } = await serveSite();
  project.provide("site", { url, origin });
  return close;
}

declare module "vitest" {
  interface ProvidedContext {
    site: { url: string; origin: string };
  }
}
