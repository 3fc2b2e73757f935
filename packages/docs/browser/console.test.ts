import { json } from "node:stream/consumers";
import { casesOf } from "@chat-friends/contract/examples";
import { expect, it } from "vitest";
import {
  body,
  chooseOption,
  combobox,
  editor,
  openConsole,
  openDetails,
  person,
  pickCase,
  sandboxIsReady,
  send,
  twoFaultsArmed,
  writeBody,
} from "./console.ts";
import { openSite } from "./open-site.ts";
import { screenshot } from "./visit.ts";

const { site, visit } = await openSite();

it("answers a call inside the page, and shows what it changed", async () => {
  const { page, complaints } = await openConsole(visit);

  const headline = await send(page);

  expect(headline).toBe("OK");
  expect(await page.getByText("The reply matches the API description.").isVisible()).toBe(true);
  expect(await page.locator("#changes").textContent()).toMatch(/id has id1.*id1 has id/s);
  expect(await person(page, "id1").textContent()).toMatch(/⇄idnew/);
  expect(complaints).toEqual([]);
});

it("shows a partial failure item by item, and links each code to its page; then a pending request, and the result after it is accepted", async () => {
  const { page, complaints } = await openConsole(visit);
  await pickCase(page, "friend_add", "partial_failure");
  await twoFaultsArmed(page).waitFor();

  const headline = await send(page);
  const items = page.getByRole("list", { name: "Outcome of each item" }).getByRole("listitem");
  const outcomes = (await items.allInnerTexts()).map((text) => text.split(/\s+/, 3).join(" "));
  const link = await items.getByRole("link").first().getAttribute("href");
  const changes = await page.locator("#changes").textContent();
  await screenshot(page, "console-partial-failure", { fullPage: true });

  await pickCase(page, "friend_add", "pending");
  const pending = await send(page);
  await person(page, "id").getByText("waits for").waitFor();
  await screenshot(page, "console-pending", { fullPage: true });
  await page.getByRole("button", { name: "Accept the request of id as id2" }).click();
  await person(page, "id2").waitFor();

  expect(headline).toBe("OK, 2 of 3 refused");
  expect(outcomes).toEqual(["ok id1", "failed id2 30006", "failed id3 30002"]);
  expect(link).toBe("../errors/30006/");
  expect(changes).not.toContain("id2");
  expect(pending).toBe("OK, 1 of 1 waits for the other user");
  expect(await person(page, "id").textContent()).not.toContain("waits for");
  expect(await page.locator("#changes").textContent()).toMatch(/id has id2.*id2 has id.*id waits for id2/s);
  expect(complaints).toEqual([]);
});

it("completes members and values, asks what a misspelt member means, and keeps its policy", async () => {
  const { page, complaints } = await openConsole(visit);
  await writeBody(page, '{ "From_Acount": "id",  }');
  await page.locator("#problems").getByText("did you mean From_Account").waitFor({ state: "detached" });
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");

  await page.keyboard.type('"AddT');
  // Keys choose an option too, but not in the first moment of a list, in which the reader may mean the text.
  await chooseOption(page, "AddType");
  await page.keyboard.type('"Add');
  await chooseOption(page, "Add_Type_Both");
  await page.locator("#problems").getByText("did you mean From_Account").first().waitFor();

  expect(await body(page)).toBe('{ "From_Acount": "id", "AddType": "Add_Type_Both" }');
  expect(complaints).toEqual([]);
});

it("completes a word that was typed before completion was fetched", async () => {
  const { page, complaints } = await openConsole(visit);
  await page.context().route(/\/scripts\/editing-/, async (route) => {
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText('{ "AddT');
    await route.continue();
  });

  await editor(page).click();

  await page.locator(".cm-tooltip-autocomplete li").getByText("AddType").waitFor();
  expect(complaints).toEqual([]);
});

it("saves its world and loads another one, and takes back what was replaced", async () => {
  const { page } = await openConsole(visit);
  await send(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save", exact: true }).click(),
  ]);
  const saved = Object(await json(await download.createReadStream()));
  const load = (name: string, text: string) =>
    page.locator("#load-world").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });

  await load("mine.json", '{ "friends": [{ "From_Account": "ann", "To_Account": "ben" }] }');
  await person(page, "ann").waitFor();
  await load("wrong.json", '{ "friend": [] }');
  await page.getByRole("alert").getByText("friend is not in the spec").waitFor();
  await page.getByRole("button", { name: "Start over" }).click();
  await person(page, "ann").waitFor({ state: "detached" });
  await page.getByText("Started over.").first().waitFor();
  await page.getByRole("button", { name: "Undo, in the world" }).click();
  await person(page, "ann").waitFor();

  expect(saved.friends).toContainEqual(expect.objectContaining({ From_Account: "id1", To_Account: "id" }));
});

it("says why a fault or an account is refused, follows its switches and faults, and starts over without them", async () => {
  const { page } = await openConsole(visit);
  await openDetails(page);

  await page.getByRole("button", { name: "Add", exact: true }).click();
  const missing = await page.locator("#fault-code-fault").textContent();
  await page.getByRole("button", { name: "+ account" }).click();
  const unnamed = await page.locator("#account-new-fault").textContent();
  await combobox(page, "Code").fill("7");
  await page.locator("#fault-account").fill("x");
  await page.locator("#fault-times").fill("often");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  const wrong = await page.locator("#fault-times-fault").textContent();
  await page.locator("#fault-times").fill("0");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("alert").getByText("times").waitFor();

  const faults = await page.locator("#faults-count").textContent();
  await page.locator("#fault-account").fill("");
  await page.locator("#fault-times").fill("1");
  await pickCase(page, "friend_add", "unknown_to_account");
  const imported = await send(page);
  await page.locator("#switch-accounts").selectOption("open");
  await page.getByText(/^1 of \d+ not at the default$/).waitFor();
  const open = await send(page);
  await combobox(page, "Code").fill("30008");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByText("30008 WriteConflict for the whole request in any operation, once").first().waitFor();
  const faulty = await send(page);
  await page.getByRole("button", { name: "Start over" }).click();
  await person(page, "nobody").waitFor({ state: "detached" });
  const anew = await send(page);

  expect([missing, unnamed]).toEqual(["Enter a code, such as 30008.", "Enter a UserID."]);
  expect(wrong).toMatch(/^Times must be a number/);
  expect(faults).toBe("0");
  expect([imported, open, faulty, anew]).toEqual([
    "OK, 1 of 1 refused",
    "OK",
    "Refused: 30008 WriteConflict",
    "OK, 1 of 1 refused",
  ]);
});

it("colours the reply, clears it when another case is chosen, and leaves room for the page on a low screen", async () => {
  const { page } = await openConsole(visit, { viewport: { width: 1000, height: 400 } });
  await send(page);
  const colors = await page
    .locator("#reply pre")
    .evaluateAll((all) =>
      all.flatMap((pre) => [pre, ...pre.querySelectorAll(".json-string")].map((each) => getComputedStyle(each).color)),
    );

  await pickCase(page, "friend_import", "basic");
  await writeBody(page, "[\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n]");

  expect(new Set(colors).size).toBe(2);
  expect(await page.locator("#verdict").textContent()).toBe("");
  expect(await page.getByText("You have not sent this call yet.").isVisible()).toBe(true);
  expect((await page.locator("#editor").boundingBox())?.height).toBeLessThan(300);
});

it.each([
  { how: "next to the page", options: {} },
  { how: "inside the page, where there is no Service Worker", options: { lacks: ["serviceWorker"] } },
] as const)("keeps its world, switches and faults between reloads, $how", async ({ options }) => {
  const { page, complaints } = await openConsole(visit, options);
  await openDetails(page);
  await send(page);
  await page.locator("#switch-accounts").selectOption("open");
  await combobox(page, "Code").fill("30008");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.locator("#faults-list li").waitFor();

  await page.reload();
  await sandboxIsReady(page);

  expect(await person(page, "id1").textContent()).toContain("⇄");
  expect(await page.locator("#switch-accounts").inputValue()).toBe("open");
  expect(await page.locator("#faults-list li").count()).toBe(1);
  expect(complaints).toEqual([]);
});

it("follows another console in the browser, with its world, its scene and what can be undone", async () => {
  const { page } = await openConsole(visit);
  const other = await page.context().newPage();
  await other.goto(`${site.url}console/`);
  await sandboxIsReady(other);

  await send(other);
  await person(page, "id1").waitFor();
  await pickCase(other, "friend_add", "partial_failure");
  await twoFaultsArmed(page).waitFor();
  await page.getByRole("button", { name: "Undo, in the world" }).click();
  await twoFaultsArmed(other).waitFor({ state: "hidden" });
  const inOther = await person(other, "id1").textContent();
  await other.close();

  expect(inOther).toContain("⇄id");
});

it("keeps its world when the browser stops its worker, and after a forced reload, which bypasses the worker", async () => {
  const { page } = await openConsole(visit);
  await send(page);
  const session = await page.context().newCDPSession(page);

  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  const again = await send(page);
  const friends = await person(page, "id1").textContent();
  await Promise.all([page.waitForEvent("load"), session.send("Page.reload", { ignoreCache: true })]);
  await page.getByText("It runs in this browser, next to the page.").waitFor();

  expect(again).toBe("OK, 1 of 1 refused");
  expect(friends).toContain("⇄");
  expect(await send(page)).toBe("OK, 1 of 1 refused");
});

it("says when the sandbox runs in the page itself, and when nothing is stored", async () => {
  const { page } = await visit("console/", { lacks: ["serviceWorker", "indexedDB"] });

  await page.getByText("It runs in the page itself").waitFor();
  await page.getByText("This browser stores nothing: the world ends with the page.").waitFor();

  expect(await send(page)).toBe("OK");
});

it("does not answer requests for the pages and files of the site", async () => {
  const { page } = await openConsole(visit);
  const responses = new Map<string, boolean>();
  page.on("response", (response) => responses.set(response.url().slice(site.url.length), response.fromServiceWorker()));

  const navigation = await page.reload();
  await sandboxIsReady(page);
  const strangers = await page.evaluate(() =>
    Promise.all(
      ["sandbox", "sandbox/", "sandbox/v4/other", "sandbox/else", "../openapi.json"].map(
        async (path) => (await fetch(path)).status,
      ),
    ),
  );
  const fromWorker = [...responses].filter(([, isFromWorker]) => isFromWorker).map(([path]) => path);
  const health = `${site.url}console/sandbox/_sandbox/health`;
  // This test needs its own tab, because it ends on the browser's error page.
  const other = await page.context().newPage();
  const [inSandbox] = await Promise.all([other.waitForResponse(health), other.goto(health).catch(() => undefined)]);
  await other.close();

  expect(navigation?.fromServiceWorker()).toBe(false);
  expect(fromWorker.sort()).toEqual(
    ["faults", "health", "storage", "switches", "world"].map((path) => `console/sandbox/_sandbox/${path}`),
  );
  expect(responses.get("console/console.js")).toBe(false);
  expect(strangers).toEqual([404, 404, 404, 404, 200]);
  expect(inSandbox.status()).toBe(404);
});

it("shows what a schema refuses, and where, while the reader types", async () => {
  const { page, complaints } = await openConsole(visit);
  const problems = page.locator("#problems li");

  await writeBody(page, '{ "From_Account": 5 }');
  // The first change of the body fetches the code that checks it.
  await problems.getByText("the whole request is refused").waitFor();
  const whole = await problems.allInnerTexts();
  await writeBody(page, '{ "From_Account": "id", "AddFriendItem": [{ "To_Account": "" }, { "To_Account": "a" }] }');
  await problems.getByText("this item is refused").waitFor();
  const item = await problems.allInnerTexts();
  await screenshot(page, "console-problems");
  await problems.getByRole("button").click();
  await page.keyboard.type("x");
  const cursor = await editor(page).textContent();
  await writeBody(page, "{");
  await expect
    .poll(() => problems.allInnerTexts())
    .toEqual(["Line 1, column 2 The body is not valid JSON here; the whole request is refused."]);

  expect(whole).toEqual(["Line 1, column 19 From_Account must be string; the whole request is refused."]);
  expect(item).toEqual(["Line 1, column 59 To_Account must not have fewer than 1 characters; this item is refused."]);
  expect(cursor).toContain('"To_Account": x""');
  expect(complaints).toEqual([]);
});

it("treats a slash as text, although it opens the search elsewhere, sends a broken body too, and explains the refusal", async () => {
  const { page } = await openConsole(visit);
  await writeBody(page, "{}");

  await page.keyboard.type("/");
  const written = await editor(page).textContent();
  const dialogs = await page.getByRole("dialog").count();
  const headline = await send(page);

  expect([written, dialogs]).toEqual(["{}/", 0]);
  expect(headline).toBe("Refused: 60003 BodyNotJson");
  expect(await page.locator("#verdict").getByRole("link").getAttribute("href")).toBe("../errors/60003/");
});

it("undoes what the reader wrote, but not the first text, goes back to the original case, and sends it without a network", async () => {
  const { page } = await openConsole(visit);
  const first = await body(page);
  const undo = async () => {
    await editor(page).click();
    await page.locator(".cm-content[data-language=json]").waitFor();
    await page.keyboard.press("ControlOrMeta+z");
    return body(page);
  };

  const nothing = await undo();
  await writeBody(page, "{}");
  const undone = await undo();
  await writeBody(page, "[]");
  await page.locator("#problems li").first().waitFor();
  await page.getByRole("button", { name: "Back to the case" }).click();
  const restored = await body(page);
  await page.context().setOffline(true);

  expect(await send(page)).toBe("OK");
  expect(JSON.parse(first)).toEqual(casesOf("friend_add").basic.request);
  expect([nothing, undone, restored]).toEqual([first, first, first]);
});

it("shows no late reply to another case, but lists its call, and says that a fault dropped a reply", async () => {
  const { page } = await openConsole(visit);
  await page.evaluate(() =>
    fetch("sandbox/_sandbox/faults", { method: "POST", body: JSON.stringify({ delay: 500, times: 1 }) }),
  );

  await page.getByRole("button", { name: /^Send/ }).click();
  await page.getByText("Sending…").waitFor();
  await pickCase(page, "group_get", "basic");
  await page.locator("#last-calls-count", { hasText: "1" }).waitFor();

  expect(await page.locator("#verdict").textContent()).toBe("");
  expect(await page.getByText("You have not sent this call yet.").isVisible()).toBe(true);
  await page.evaluate(() =>
    fetch("sandbox/_sandbox/faults", { method: "POST", body: JSON.stringify({ effect: "dropped-before", times: 1 }) }),
  );

  expect(await send(page)).toBe("No reply. The connection was dropped.");
});
