import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { operations } from "@chat-friends/contract";
import { createSandbox } from "@chat-friends/sandbox";
import { startServer } from "@chat-friends/sandbox/server";
import type { Page } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { curlRequests } from "../test/guides/curl-lines.ts";
import { openSite } from "./open-site.ts";
import { faultsInEachView, newTab, screenshot, visitor } from "./visit.ts";

const { browser, visit } = await openSite();
const folder = fileURLToPath(new URL("../dist", import.meta.url));
const server = await startServer({ sandbox: createSandbox(), host: "127.0.0.1", port: 0, site: folder });
afterAll(() => server.close());

const run = promisify(execFile);
/** Runs a program in a folder from which it can import the clone's packages. */
const runTypeScript = (code: string) => run(process.execPath, ["--input-type=module-typescript", "--eval", code]);
const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });
const copyButton = (page: Page) =>
  page.locator("#code ~ .code-tabs .tab:visible").getByRole("button", { name: "Copy" });

/** The text that the button of a page copies. */
async function copied(page: Page): Promise<string> {
  await copyButton(page).click();
  await page.getByRole("button", { name: "Copied" }).first().waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

it.each(Object.keys(operations))(
  "what is copied from the page of %s works on the sandbox that serves it",
  async (id) => {
    const served = await newTab(browser);
    const { page, complaints } = await visitor(served, { url: `${server.url}/`, origin: server.url })(
      `operations/${id}/`,
    );
    await page.getByText("demo signature, works only for this sandbox").first().waitFor({ state: "attached" });

    const programs: string[] = [];
    for (const name of ["TypeScript", "fetch"]) {
      await tab(page, name).click();
      programs.push(await copied(page));
    }
    await tab(page, "curl").click();
    const [request] = curlRequests(await copied(page), {});
    const outputs = await Promise.all(programs.map(runTypeScript));
    const reply = await fetch(request ?? "");

    await screenshot(page, `operation-${id}-served`);

    expect(await reply.json()).toMatchObject({ ErrorCode: 0 });
    expect(outputs.map(({ stderr }) => stderr)).toEqual(["", ""]);
    expect(outputs[0]?.stdout).not.toBe("");
    expect(outputs[1]?.stdout).toContain("ErrorCode: 0");
    expect(programs.join("\n")).not.toContain(":4600");
    expect(complaints).toEqual([]);
  },
);

it("remembers the language of code on the next page, and moves between tabs with the arrow keys", async () => {
  const { page } = await visit("operations/friend_add/");

  await tab(page, "TypeScript").focus();
  await page.keyboard.press("ArrowRight");
  await page.goto(page.url().replace("friend_add", "group_get"));

  expect(await tab(page, "curl").getAttribute("aria-selected")).toBe("true");
  expect(await page.locator(".tab:visible").getAttribute("id")).toBe("code-curl");
  expect(await faultsInEachView(page, "operation-curl")).toEqual([]);
});

it("makes the signature in the first line if no sandbox serves the page", async () => {
  const { page } = await visit("operations/friend_add/");
  await tab(page, "curl").click();

  expect(await copied(page)).toMatch(/^USERSIG=\$\(npx .* sign\)\ncurl "http:\/\/127\.0\.0\.1:4600\//);
});

it("shows all code, one language after the other, if scripts are off", async () => {
  const { page } = await visit("operations/friend_add/", { javaScriptEnabled: false });

  expect(await page.locator(".code-tabs .code:visible").count()).toBe(3);
  expect(await page.getByRole("tab").count()).toBe(0);
});
