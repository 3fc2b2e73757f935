import { fileURLToPath } from "node:url";
import { createSandbox } from "@chat-friends/sandbox";
import { startServer } from "@chat-friends/sandbox/server";
import { afterAll, expect, it } from "vitest";
import { openSite } from "./open-site.ts";
import { faultsInEachView, newTab } from "./visit.ts";

const { browser } = await openSite();
const folder = fileURLToPath(new URL("../dist", import.meta.url));
const server = await startServer({ sandbox: createSandbox(), host: "127.0.0.1", port: 0, site: folder });
afterAll(() => server.close());

it("the sandbox answers an address that does not exist with a page that searches for it", async () => {
  const page = await newTab(browser);

  const response = await page.goto(`${server.url}/operations/frend_add/`);
  await page.getByRole("option").first().waitFor();
  const found = await page.getByRole("option").first().getAttribute("href");
  const faults = await faultsInEachView(page, "not-found");
  await page.getByRole("option").first().click();
  await page.getByRole("heading", { level: 1, name: "Add friends" }).waitFor();

  expect(response?.status()).toBe(404);
  expect(found).toBe(`${server.url}/operations/friend_add/`);
  expect(faults).toEqual([]);
});
