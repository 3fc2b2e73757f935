import { createServer, type IncomingHttpHeaders } from "node:http";
import { createSandbox, demoIdentity, type Sandbox } from "@chat-friends/sandbox";
import type { RunningServer } from "@chat-friends/sandbox/server";
import { listenOnLoopback } from "@chat-friends/testing/loopback";
import type { BrowserContext, Page } from "playwright-core";
import { afterEach, beforeEach, expect, it, onTestFinished } from "vitest";
import { curlRequests } from "../test/guides/curl-lines.ts";
import { combobox, openDetails, person, pickCase, result, send, twoFaultsArmed } from "./console.ts";
import { openSite } from "./open-site.ts";
import { runPrograms } from "./run-programs.ts";
import { serveSandbox, token } from "./running-sandbox.ts";

const { visitServed } = await openSite();
let sandbox: Sandbox;
let server: RunningServer;

beforeEach(async () => {
  sandbox = createSandbox({ controlToken: token });
  server = await serveSandbox(sandbox);
});
afterEach(() => server.close());

/** Opens the link that `start` prints. */
async function openLink() {
  const visited = await visitServed(server)(`console/#control=${token}`);
  await visited.page.locator("#kept", { hasText: `Of the sandbox at ${server.url}` }).waitFor();
  return visited;
}

/** Another console in the same browser. */
async function openAnother(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

it("takes the control token out of the link, keeps it in the tab, and shows and changes the running sandbox", async () => {
  const { page, requests, complaints } = await openLink();
  const address = page.url();
  await page.reload();
  await page.locator("#kept", { hasText: `Of the sandbox at ${server.url}` }).waitFor();
  await openDetails(page);

  const headline = await send(page);
  await page.locator("#account-new").fill("newcomer");
  await page.getByRole("button", { name: "+ account" }).click();
  await combobox(page, "newcomer").selectOption("confirms each request");
  await page.locator("#switch-accounts").selectOption("open");
  await page.getByText(/^1 of \d+ not at the default$/).waitFor();
  await combobox(page, "Code").fill("30008");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.locator("#faults-list li").waitFor();

  expect(headline).toBe("OK");
  expect(address).toBe(`${server.url}/console/`);
  expect(await page.locator("#changes").textContent()).toBe("");
  expect(await person(page, "id1").textContent()).toContain("⇄id");
  expect((await sandbox.control.accounts())["newcomer"]).toEqual({
    Tag_Profile_IM_AllowType: "AllowType_Type_NeedConfirm",
  });
  expect(sandbox.control.switches.accounts).toBe("open");
  expect(sandbox.control.faults.list()).toMatchObject([{ code: 30008 }]);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe("{}");
  expect([await page.content(), ...requests.slice(1)].join("\n")).not.toContain(token);
  expect(complaints).toEqual([]);
});

it("gives the control token of its link to no other server on this machine", async () => {
  const headers: IncomingHttpHeaders[] = [];
  const other = createServer((request, response) => {
    headers.push(request.headers);
    const allowed = {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Headers": "authorization, content-type",
    };
    response.writeHead(200, allowed).end('{"ActionStatus":"FAIL","ErrorCode":60002,"ErrorInfo":""}');
  });
  onTestFinished(() => void other.close().closeAllConnections());
  const { page } = await openLink();

  await page.locator("#local-port").fill(String(await listenOnLoopback(other)));
  await send(page);

  expect(headers).not.toEqual([]);
  expect(JSON.stringify(headers)).not.toContain(token);
});

it("sets a case up in an app of its own, goes on with it after a reload, and never touches the running sandbox's world; undo removes the app, and another page of the site too", async () => {
  const { page, complaints } = await openLink();
  const before = await sandbox.control.exportWorld();

  await pickCase(page, "friend_add", "partial_failure");
  await twoFaultsArmed(page).waitFor();
  await page.reload();
  await twoFaultsArmed(page).waitFor();
  const headline = await send(page);
  const apps = sandbox.tenants.list().length;
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await page.getByRole("button", { name: "Undo", exact: true }).waitFor({ state: "hidden" });
  const afterUndo = sandbox.tenants.list().length;
  await pickCase(page, "friend_add", "partial_failure");
  await twoFaultsArmed(page).waitFor();
  const again = sandbox.tenants.list().length;
  await page.goto(`${server.url}/live/`);

  expect(headline).toBe("OK, 2 of 3 refused");
  expect([apps, afterUndo, again]).toEqual([2, 1, 2]);
  await expect.poll(() => sandbox.tenants.list().length).toBe(1);
  expect(await sandbox.control.exportWorld()).toEqual(before);
  expect(complaints).toEqual([]);
});

it("mends a case whose reply differs with one click, and replays an earlier call", async () => {
  const { page } = await openLink();

  const first = await send(page);
  const second = await send(page);
  const difference = await page.locator(".differs").textContent();
  await page.getByRole("button", { name: "Set the case up and send again" }).click();
  const mended = await result(page);
  await page.getByText("Last calls").click();
  await page
    .getByRole("button", { name: /^Replay friend_add/ })
    .last()
    .click();
  const replayed = await result(page);

  expect([first, second, mended, replayed]).toEqual(["OK", "OK, 1 of 1 refused", "OK", "OK, 1 of 1 refused"]);
  expect(difference).toContain("This is not the reply of the case: ResultItem[0].ResultCode is 30001, expected 0");
  expect(await page.locator("#last-calls li").count()).toBe(4);
});

it("follows calls of others, and other consoles in the browser", async () => {
  const { page } = await openLink();
  const other = await openAnother(page.context(), `${server.url}/console/#control=${token}`);
  await other.locator("#kept", { hasText: `Of the sandbox at ${server.url}` }).waitFor();

  await send(other);
  await person(page, "id1").waitFor();
  await openDetails(page);
  await openDetails(other);
  await combobox(page, "Code").fill("30008");
  await page.getByRole("button", { name: "Add", exact: true }).click();

  await other.locator("#faults-list li").waitFor();
});

/** What the page copies in a form. */
async function copy(page: Page, form: "curl" | "TypeScript"): Promise<string> {
  await page.locator(".copies").getByText(form, { exact: true }).click();
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByText("Copied.").waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The reply to a copied line, sent as a shell reads it. */
async function replyTo(line: string): Promise<unknown> {
  const [request] = curlRequests(line, {});
  return (await fetch(request ?? expect.fail("The line makes no request."))).json();
}

it("copies calls that work where they are pasted: to its app, to the app of a case, and in place of the sandbox in the page", async () => {
  const { page } = await openLink();
  await page.getByText("works only for this sandbox").waitFor();

  const toItsApp = await replyTo(await copy(page, "curl"));
  await pickCase(page, "friend_add", "partial_failure");
  await twoFaultsArmed(page).waitFor();
  const hint = await page.locator("#copy-hint").textContent();
  const toTheCase = await replyTo(await copy(page, "curl"));
  const program = { "copied.ts": await copy(page, "TypeScript") };
  const ran = await runPrograms(program, ["copied.ts"], { url: server.url, ...demoIdentity });
  await page.getByRole("radio", { name: /In this page/ }).check();
  await page.getByText("A program can't reach the sandbox in this page.").waitFor();
  const inPlace = await replyTo(await copy(page, "curl"));

  expect(toItsApp).toMatchObject({ ResultItem: [{ To_Account: "id1", ResultCode: 0 }] });
  expect(hint).toContain("until you undo the case");
  expect(toTheCase).toMatchObject({ ErrorCode: 0, Fail_Account: ["id2", "id3"] });
  expect(ran).toEqual([{ file: "copied.ts", calls: 1, lines: 3 }]);
  // The first line has added id1 to the own app.
  expect(inPlace).toMatchObject({ ErrorCode: 0, Fail_Account: expect.arrayContaining(["id1"]) });
});

it("copies neither a key nor a signature of the reader, and such a line sends nothing before a signature is set", async () => {
  const { page } = await openLink();
  await page.locator("#local-key").fill("a-key-of-its-own");
  await page.getByText("No copy contains your key").waitFor();

  const line = await copy(page, "curl");
  const program = await copy(page, "TypeScript");

  expect(line + program).not.toContain("a-key-of-its-own");
  expect(line + program).not.toContain(demoIdentity.secretKey);
  expect(() => curlRequests(line, {})).toThrow("set it to a signature");
  expect(curlRequests(line, { USERSIG: "eAE" })[0]?.url).toContain("&usersig=eAE&");
});

it("tries the token of another link in the same tab before it gives up a good one, and says why it can't use a typed token", async () => {
  const { page } = await openLink();

  // Only the fragment changes.
  await page.goto(`${server.url}/console/#control=the-token-of-yesterday`);
  await page.getByText("The sandbox refuses the control token of this link.").waitFor();
  await page.locator("#kept", { hasText: `Of the sandbox at ${server.url}` }).waitFor();

  expect(page.url()).not.toContain("control");
  await page.locator("#local-token").fill("a-token-of-nobody");
  await page.locator("#local-token").press("Enter");

  await page.getByText("The page can't use its control plane: The sandbox refuses this token.").waitFor();
  expect(await page.locator("#world").isVisible()).toBe(false);
});

it("says after a reload that the app of the case is gone, sets it up again, and removes it when the tab opens another target", async () => {
  const { page } = await openLink();
  await pickCase(page, "friend_add", "partial_failure");
  await twoFaultsArmed(page).waitFor();
  for (const { sdkAppId } of sandbox.tenants.list().slice(1)) await sandbox.tenants.remove(sdkAppId);

  await page.reload();
  await page.getByText("The case is not set up.").waitFor();
  await page.getByRole("button", { name: "Set the case up and send" }).click();
  await twoFaultsArmed(page).waitFor();
  const headline = await result(page);
  const apps = sandbox.tenants.list().length;
  await page.goto("about:blank");
  await page.goto(`${server.url}/console/#operation=group_get`);

  expect([headline, apps]).toEqual(["OK, 2 of 3 refused", 2]);
  await expect.poll(() => sandbox.tenants.list().length).toBe(1);
});

it("keeps the undo of a start over when the page is loaded again", async () => {
  const { page } = await openLink();
  await send(page);
  const before = await sandbox.control.exportWorld();
  await page.getByRole("button", { name: "Start over" }).click();
  await page.getByText("Started over.").first().waitFor();

  await page.reload();
  await page.getByText("Started over.").first().waitFor();
  await page.getByRole("button", { name: "Undo, in the world" }).click();
  await person(page, "id1").waitFor();

  expect(await sandbox.control.exportWorld()).toEqual(before);
});

it("says that the sandbox does not answer, and shows its world when it is started again", async () => {
  const { page } = await openLink();
  await pickCase(page, "friend_add", "partial_failure");
  await twoFaultsArmed(page).waitFor();
  const trouble = page.getByRole("alert").getByText("The sandbox does not answer.");

  await send(page);
  await server.close();
  const headline = await send(page);
  await trouble.waitFor();
  server = await serveSandbox(createSandbox({ controlToken: token }), Number(new URL(server.url).port));
  await trouble.waitFor({ state: "detached" });
  await twoFaultsArmed(page).waitFor({ state: "hidden" });
  await pickCase(page, "friend_add", "basic");

  expect(headline).toBe("No reply. This page can't read a reply from the host.");
  expect(await send(page)).toBe("OK");
});

it("stays with the running sandbox when the browser has kept the page for its back button, and sees what went away", async () => {
  const { page } = await openLink();
  await pickCase(page, "friend_add", "partial_failure");
  await twoFaultsArmed(page).waitFor();
  await send(page);
  const show = (type: string) =>
    page.evaluate((name) => void dispatchEvent(new PageTransitionEvent(name, { persisted: true })), type);

  await show("pagehide");
  for (const { sdkAppId } of sandbox.tenants.list().slice(1)) await sandbox.tenants.remove(sdkAppId);
  await show("pageshow");
  await twoFaultsArmed(page).waitFor({ state: "hidden" });

  expect(await page.getByRole("radio", { name: /On this machine/ }).isChecked()).toBe(true);
  expect(await page.locator("#kept").textContent()).toContain(`SDKAppID ${demoIdentity.sdkAppId}.`);
  expect(await page.locator("#verdict").textContent()).toBe("OK, 2 of 3 refused");
});
