import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./accessibility.ts";
import { launchChromium } from "./chromium.ts";
import { serveSite } from "./serve-site.ts";
import { overflow, screenshot, visit } from "./visit.ts";

const reply = {
  ResultItem: [
    { To_Account: "id1", ResultCode: 0, ResultInfo: "" },
    { To_Account: "id2", ResultCode: 30006, ResultInfo: "Err_SNS_FriendAdd_Unpack_Profile_Data_Fail" },
    { To_Account: "id3", ResultCode: 30001, ResultInfo: "Err_SNS_FriendAdd_Friend_Exist" },
  ],
  Fail_Account: ["id2", "id3"],
  ActionStatus: "OK",
  ErrorCode: 0,
  ErrorInfo: "",
  ErrorDisplay: "",
};

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveSite()]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const field = (page: Page) => page.getByLabel("A code, a name, a text, or a whole reply");
const rows = (page: Page) => page.locator("tr[data-code]:visible");
const findings = (page: Page) => page.getByRole("status").getByRole("article");

it.each([
  { query: "30539", codes: ["30539"] },
  { query: "3052", codes: ["30525"] },
  { query: "SignatureExpired", codes: ["70001"] },
  { query: "Err_SNS_FriendImport_My_Friend_Num_Exceed_Threshold", codes: ["30010"] },
])("finds $codes by $query", async ({ query, codes }) => {
  const { page } = await visit(browser, `${site.url}errors/`);

  await field(page).fill(query);

  expect(await rows(page).locator("th").allTextContents()).toEqual(codes);
  expect(await findings(page).count()).toBe(1);
});

it.each([
  { name: "errors-pasted-reply", options: {} },
  { name: "errors-pasted-reply-dark", options: { colorScheme: "dark" as const } },
  { name: "errors-pasted-reply-narrow", options: { viewport: { width: 360, height: 800 } } },
])("$name explains each refused item by what its own text tells, and asks nobody", async ({ name, options }) => {
  const { page, requests, complaints } = await visit(browser, `${site.url}errors/`, options);
  await page.waitForLoadState("networkidle");
  const before = requests.length;

  await field(page).fill(JSON.stringify(reply));
  await findings(page).first().waitFor();
  await screenshot(page, name);
  const texts = await findings(page).allTextContents();

  expect(await page.getByRole("status").textContent()).toContain("2 of 3 items were refused.");
  expect(texts).toEqual([
    expect.stringMatching(/id2\s*30006 InternalError[\s\S]*could not read the profile/),
    expect.stringMatching(/id3\s*30001 ParameterOrRelation[\s\S]*is a friend of From_Account already/),
  ]);
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  expect(requests.length).toBe(before);
  expect(complaints).toEqual([]);
});

it("says of a refused request that nothing was changed", async () => {
  const { page } = await visit(browser, `${site.url}errors/`);

  await field(page).fill('{"ActionStatus":"FAIL","ErrorCode":60010,"ErrorInfo":"no admin"}');

  expect(await page.getByRole("status").textContent()).toContain("nothing was changed");
  expect(await findings(page).allTextContents()).toEqual([expect.stringContaining("60010 CallerNotAdmin")]);
});

it("takes what a service says as text, never as HTML", async () => {
  const { page, complaints } = await visit(browser, `${site.url}errors/`);

  await field(page).fill('{"ErrorCode":30003,"ErrorInfo":"<img src=x onerror=alert(1)>"}');

  expect(await findings(page).first().textContent()).toContain("<img src=x");
  expect(await page.locator("main img").count()).toBe(0);
  expect(complaints).toEqual([]);
});

it("says that a code isn't in the catalogue, and what to take it as", async () => {
  const { page } = await visit(browser, `${site.url}errors/`);

  await field(page).fill('{"ErrorCode":99999}');

  expect(await findings(page).first().textContent()).toMatch(
    /99999 not in the catalogue[\s\S]*Take an unknown one as a refusal/,
  );
});

it("shows every code again when the field is emptied", async () => {
  const { page } = await visit(browser, `${site.url}errors/`);
  const all = await rows(page).count();

  await field(page).fill("30001");
  await field(page).fill("");

  expect(all).toBeGreaterThan(60);
  expect(await rows(page).count()).toBe(all);
});

it("lists every code without scripts, and shows no field that would do nothing", async () => {
  const { page } = await visit(browser, `${site.url}errors/`, { javaScriptEnabled: false });

  expect(await rows(page).count()).toBeGreaterThan(60);
  expect(await field(page).isVisible()).toBe(false);
});

it("leads from a code to the case that shows it, which then is open", async () => {
  const { page } = await visit(browser, `${site.url}errors/30539/`);

  await page.getByRole("link", { name: "pending", exact: true }).click();
  await page.waitForURL(`${site.url}operations/friend_add/#case-pending`);

  expect(await page.locator("#case-pending").getByText("30539").isVisible()).toBe(true);
});
