import { demoIdentity } from "@chat-friends/sandbox";
import { mint, verify } from "@chat-friends/usersig";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openSite } from "./open-site.ts";
import { faultsInEachView, passOneMinute, screenshot, type Visit, type VisitOptions } from "./visit.ts";

const key = "a-secret-key-of-nobody-0123456789";
const now = Math.floor(Date.now() / 1000);
const usersig = mint({ sdkAppId: 1_600_000_000, identifier: "admin", secretKey: key, now, expire: 3600 });

const { site, visit } = await openSite();

const openTool = (options: VisitOptions = {}): Promise<Visit> => visit("usersig/", options);

async function mintOwn(page: Page): Promise<string> {
  await page.locator("#mint-sdkappid").fill("1600000000");
  await page.locator("#mint-identifier").fill("admin");
  await page.locator("#mint-key").fill(key);
  await page.getByRole("button", { name: "Mint" }).click();
  return page.locator("#minted").inputValue();
}

async function inspect(page: Page, fields: Partial<Record<"usersig" | "sdkappid" | "identifier" | "key", string>>) {
  const ids = {
    usersig: "inspected",
    sdkappid: "expected-sdkappid",
    identifier: "expected-identifier",
    key: "expected-key",
  };
  for (const [name, text] of Object.entries(fields)) await page.locator(`#${ids[name as keyof typeof ids]}`).fill(text);
  return (await page.locator("#diagnosis").textContent()) ?? "";
}

it("mints a signature that verifies and has the requested validity", async () => {
  const { page, complaints } = await openTool();
  await page.locator("#mint-expire").fill("86400");
  const inWords = await page.locator("#expire-note").textContent();

  const minted = await mintOwn(page);
  await screenshot(page, "usersig-minted");

  const verified = verify(minted, { sdkAppId: 1_600_000_000, identifier: "admin", secretKey: key, now });
  expect(verified).toMatchObject({ ok: true, claims: { expire: 86_400 } });
  expect(inWords).toBe("1 day");
  expect(complaints).toEqual([]);
});

it("inspects what it has just minted with its app, identifier and key", async () => {
  const { page } = await openTool();

  await page.getByRole("button", { name: "Fill in the demo identity" }).click();
  await page.getByRole("button", { name: "Mint" }).click();

  const diagnosis = await page.locator("#diagnosis").textContent();
  const values = await Promise.all(
    ["#expected-sdkappid", "#expected-identifier", "#expected-key"].map((id) => page.locator(id).inputValue()),
  );

  expect(diagnosis).toMatch(/^Good It is valid for this key\./);
  expect(values).toEqual([String(demoIdentity.sdkAppId), "administrator", demoIdentity.secretKey]);
});

it("says of an empty form what is missing, in place", async () => {
  const { page } = await openTool();

  await page.getByRole("button", { name: "Mint" }).click();

  expect(await page.locator(".fault:visible").allTextContents()).toEqual([
    "Enter the SDKAppID of the app.",
    "Enter a UserID, such as administrator.",
    "Enter the key of the app, or fill in the demo identity.",
  ]);
  expect(await page.locator("#diagnosis").textContent()).toBe("Paste a UserSig, or mint one.");
  expect(await faultsInEachView(page, "usersig-empty", "main")).toEqual([]);
});

it("says what is wrong with each field, and never the key", async () => {
  const { page } = await openTool();
  const typed = [
    { field: "#mint-sdkappid", text: "x", says: /is a number from 1/ },
    { field: "#mint-identifier", text: "", says: /Enter a UserID/ },
    { field: "#mint-key", text: `${key} `, says: /space or a line break/ },
    { field: "#mint-expire", text: "-1", says: /whole number of seconds/ },
  ];

  for (const { field, text, says } of typed) {
    await mintOwn(page);
    await page.locator(field).fill(text);
    await page.locator(field).press("Enter");

    expect(await page.locator(`${field}-fault`).textContent()).toMatch(says);
    expect(await page.locator(field).getAttribute("aria-invalid")).toBe("true");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(field.slice(1));
    expect(await page.locator("#minted").isVisible()).toBe(false);
    expect(await page.locator("main").textContent()).not.toContain(key);
  }
});

it("explains a signature while the reader types it and the facts about its call", async () => {
  const { page, complaints } = await openTool();

  const holds = await inspect(page, { usersig, key });
  const anothers = await inspect(page, { key: "", identifier: "Admin" });
  const anotherKey = await inspect(page, { identifier: "", key: `${key}x` });
  const cutShort = await inspect(page, { usersig: usersig.slice(0, 99) });
  const expired = mint({ sdkAppId: 1, identifier: "a", secretKey: key, now: now - 7200, expire: 3600 });

  expect(holds).toMatch(/^Good It is valid/);
  expect(anothers).toMatch(/^Refused The service answers 70013/);
  expect(anotherKey).toMatch(/70009 .* key of another app/);
  expect(cutShort).toMatch(/answers 70003.*cut short/);
  expect(await inspect(page, { usersig: expired, key })).toMatch(/answers 70001.*It expired 1 hour ago/);
  expect(complaints).toEqual([]);
});

it("says in place what can't be an SDKAppID, links to the page of each code, and treats pasted content as text", async () => {
  const { page } = await openTool();

  const diagnosis = await inspect(page, { usersig, sdkappid: "app 7" });
  const fault = await page.locator("#expected-sdkappid-fault").textContent();
  await inspect(page, { sdkappid: "1600000000", identifier: "<img src=x onerror=alert(1)>" });

  expect(diagnosis).toMatch(/^Readable/);
  expect(fault).toBe("The SDKAppID is a number from 1 to 4294967295.");
  expect(await page.locator("#expected-sdkappid-fault").textContent()).toBe("");
  expect(await page.locator("#diagnosis a").getAttribute("href")).toBe("../errors/70013/");
  expect(await page.locator("#diagnosis img").count()).toBe(0);
});

it("hides the key until the reader shows it, and gives no value to a browser that remembers forms", async () => {
  const { page } = await openTool();
  const fields = page.locator("main :is(input, textarea)");
  const field = page.locator("#mint-key");
  const types: (string | null)[] = [await field.getAttribute("type")];

  for (const name of ["Show", "Hide"]) {
    await page.getByRole("button", { name, exact: true }).click();
    types.push(await field.getAttribute("type"));
  }

  expect(types).toEqual(["password", "text", "password"]);
  expect(await fields.evaluateAll((all) => all.map((field) => field.getAttribute("autocomplete")))).toEqual(
    Array(await fields.count()).fill("off"),
  );
  expect(await page.locator("form").count()).toBe(0);
});

it.each([
  { policy: "on", options: {} },
  { policy: "off", options: { bypassCSP: true } },
])("sends no request and keeps nothing while it is used, with its policy $policy", async ({ options }) => {
  const { page, requests, complaints } = await openTool({
    ...options,
    hasOwnClock: true,
  });
  const sent: string[] = [];
  page.context().on("request", (request) => sent.push(request.url()));
  const length = await page.evaluate(() => history.length);
  const loaded = requests.length;

  const minted = await mintOwn(page);
  await page.getByRole("button", { name: "Copy" }).click();
  await page.getByText("Copied.").waitFor();
  await inspect(page, { sdkappid: "1600000000", identifier: "admin", key: `${key} ` });
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await passOneMinute(page);
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
    history: history.length,
    state: history.state,
    address: location.href,
  }));

  expect(minted).not.toBe("");
  // A browser may fetch the icon of a page at any time, and `passOneMinute` fetches it.
  const isIcon = (address: string): boolean => address.startsWith(`${site.url}mark.svg`);
  expect([...requests.slice(loaded), ...sent].filter((address) => !isIcon(address))).toEqual([]);
  expect(kept).toEqual({
    local: 0,
    session: 0,
    databases: [],
    caches: [],
    workers: 0,
    cookies: "",
    history: length,
    state: null,
    address: `${site.url}usersig/`,
  });
  expect(await page.context().cookies()).toEqual([]);
  expect(complaints).toEqual([]);
});

it("can't send anything, even if a script tries", async () => {
  const { page, complaints } = await openTool();

  const tried = await page.evaluate(async () => {
    const fetched = await fetch("../theme.css").then(
      () => "reached",
      () => "refused",
    );
    return [fetched, navigator.sendBeacon("../theme.css", "x")];
  });

  expect(tried[0]).toBe("refused");
  await expect
    .poll(() => complaints.filter((text) => text.startsWith("Policy violation: connect-src")).length)
    .toBeGreaterThan(0);
});

it("has deleted everything when the reader comes back", async () => {
  const { page } = await openTool();
  await mintOwn(page);
  await inspect(page, { key });
  // The browser may keep the page itself.
  await page.evaluate(() => void dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
  const kept = await page
    .locator("main :is(input, textarea)")
    .evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));
  const note = await page.locator("#mint-note").textContent();
  const isResultShown = await page.locator("#mint-result").isVisible();

  await page.goto(`${site.url}ledger/`);
  await page.goBack();

  const values = await page
    .locator("main :is(input, textarea)")
    .evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));
  expect([kept.filter(Boolean), note, isResultShown]).toEqual([["3600"], "", false]);
  expect(values.filter(Boolean)).toEqual(["3600"]);
  expect(await page.locator("#diagnosis").textContent()).toBe("Paste a UserSig, or mint one.");
});

it("is accessible and fits while it explains a signature", async () => {
  const { page, complaints } = await openTool();
  await mintOwn(page);
  await inspect(page, { identifier: "Admin", key: `${key} ` });

  expect(await faultsInEachView(page, "usersig-explained", "main")).toEqual([]);
  expect(complaints).toEqual([]);
});
