import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openSite } from "./open-site.ts";
import { faultsInEachView } from "./visit.ts";

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

const { site, visit } = await openSite();

const field = (page: Page) => page.getByLabel("A code, a name, a text, or a whole reply");
const rows = (page: Page) => page.locator("tr[data-code]:visible");
const findings = (page: Page) => page.getByRole("status").getByRole("article");

it("finds codes by a number, the beginning of a number, a name and a text", async () => {
  const { page } = await visit("errors/");
  const found: Record<string, { codes: string[]; explained: number }> = {};

  for (const query of ["30539", "3052", "SignatureExpired", "Err_SNS_FriendImport_My_Friend_Num_Exceed_Threshold"]) {
    await field(page).fill(query);
    found[query] = {
      codes: await rows(page).locator("th").allTextContents(),
      explained: await findings(page).count(),
    };
  }

  expect(found).toEqual({
    "30539": { codes: ["30539"], explained: 1 },
    "3052": { codes: ["30525"], explained: 1 },
    SignatureExpired: { codes: ["70001"], explained: 1 },
    Err_SNS_FriendImport_My_Friend_Num_Exceed_Threshold: { codes: ["30010"], explained: 1 },
  });
});

it("explains each refused item of a pasted reply by its own text, and sends no request", async () => {
  const { page, requests, complaints } = await visit("errors/");
  // A browser may fetch the icon of a page at any time.
  const asked = () => requests.filter((address) => !address.endsWith("/mark.svg"));
  const before = asked();

  await field(page).fill(JSON.stringify(reply));
  await findings(page).first().waitFor();
  const texts = await findings(page).allTextContents();

  expect(asked()).toEqual(before);
  expect(await page.getByRole("status").textContent()).toContain("2 of 3 items were refused.");
  expect(texts).toEqual([
    expect.stringMatching(/id2\s*30006 InternalError[\s\S]*could not read the profile/),
    expect.stringMatching(/id3\s*30001 ParameterOrRelation[\s\S]*is already a friend of From_Account/),
  ]);
  expect(await faultsInEachView(page, "errors-pasted-reply", "[role=status]")).toEqual([]);
  expect(complaints).toEqual([]);
});

it("says what a refused request, an unknown code and a text that looks like HTML mean", async () => {
  const { page, complaints } = await visit("errors/");
  const status = page.getByRole("status");

  await field(page).fill('{"ActionStatus":"FAIL","ErrorCode":60010,"ErrorInfo":"no admin"}');
  const refused = await status.textContent();
  await field(page).fill('{"ErrorCode":99999}');
  const unknown = await status.textContent();
  await field(page).fill('{"ErrorCode":30003,"ErrorInfo":"<img src=x onerror=alert(1)>"}');

  expect(refused).toMatch(/whole request[\s\S]*60010 CallerNotAdmin/);
  expect(unknown).toMatch(/99999 not in the catalogue[\s\S]*Treat an unknown code as a refusal/);
  expect(await findings(page).first().textContent()).toContain("<img src=x");
  expect(await page.locator("main img").count()).toBe(0);
  expect(complaints).toEqual([]);
});

it("keeps the field in its place, and shows every code again when the field is emptied, or by a button if no code matches", async () => {
  const { page } = await visit("errors/");
  const [all, place] = [await rows(page).count(), await field(page).boundingBox()];

  await field(page).fill("zzzz");
  const moved = await field(page).boundingBox();
  await page.getByRole("button", { name: "See all codes" }).click();
  const byButton = await rows(page).count();
  await field(page).fill("30001");
  await field(page).fill("");

  expect(moved).toEqual(place);
  expect(all).toBeGreaterThan(60);
  expect([byButton, await rows(page).count()]).toEqual([all, all]);
  expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
});

it("lists every code without scripts, and does not show a field that can't work", async () => {
  const { page } = await visit("errors/", { javaScriptEnabled: false });

  expect(await rows(page).count()).toBeGreaterThan(60);
  expect(await field(page).isVisible()).toBe(false);
});

it("links a code to the case that shows it, and opens this case", async () => {
  const { page } = await visit("errors/30539/");

  await page.getByRole("link", { name: "pending", exact: true }).click();
  await page.waitForURL(`${site.url}operations/friend_add/#case-pending`);

  expect(await page.locator("#case-pending").getByText("30539").isVisible()).toBe(true);
});
