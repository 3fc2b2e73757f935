import { fileURLToPath } from "node:url";
import { createSandbox, demoIdentity } from "@chat-friends/sandbox";
import { startServer } from "@chat-friends/sandbox/server";
import { mint } from "@chat-friends/usersig";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openConsole, pickCase, send } from "./console.ts";
import { openSite } from "./open-site.ts";
import { newTab, screenshot, visitor } from "./visit.ts";

const official = "https://adminapisgp.im.qcloud.com";
const other = "https://adminapikr.im.qcloud.com";
const usersig = mint({
  sdkAppId: 1_600_000_000,
  identifier: "admin",
  secretKey: "a-key-of-nobody",
  now: Math.floor(Date.now() / 1000),
});

const { browser, site, visit } = await openSite();

async function sendToPort(page: Page, port: string): Promise<string> {
  await page.getByRole("radio", { name: /On this machine/ }).check();
  await page.locator("#local-port").fill(port);
  return send(page);
}

it("sends to a sandbox on this machine that allows the site", async () => {
  const sandbox = createSandbox();
  const server = await startServer({ sandbox, host: "127.0.0.1", port: 0, allowedOrigins: [site.origin] });
  const { page, complaints } = await openConsole(visit);

  const headline = await sendToPort(page, new URL(server.url).port);
  const { friends } = await sandbox.control.exportWorld();
  await server.close();

  expect(headline).toBe("OK");
  expect(friends).toContainEqual(expect.objectContaining({ From_Account: "id1", To_Account: "id" }));
  expect(await page.locator(".sent").textContent()).toContain(`${server.url}/v4/sns/friend_add`);
  expect(await page.locator("#world").isVisible()).toBe(false);
  expect(await page.locator("#local-world code").allTextContents()).toEqual(["start", ".data/control-token"]);
  expect(complaints).toEqual([]);
});

it("says what to do if the sandbox allows no other origin, and if none is running, and sends nothing to a port that is not valid", async () => {
  const server = await startServer({ sandbox: createSandbox(), host: "127.0.0.1", port: 0 });
  const { port } = new URL(server.url);
  const { page, requests } = await openConsole(visit);

  const notSent = await sendToPort(page, "80@evil.example");
  const asked = requests.filter((address) => address.includes("/v4/"));
  const refused = await sendToPort(page, port);
  const reasons = await page.locator("#reply").textContent();
  await server.close();
  const gone = await sendToPort(page, port);

  expect([notSent, asked]).toEqual(["The port must be a number from 1 to 65535.", []]);
  expect(refused).toBe("No reply. This page can't read a reply from the host.");
  expect(reasons).toContain(`CHAT_FRIENDS_ALLOWED_ORIGINS=${site.origin}`);
  expect(reasons).toContain(`Is a sandbox running at http://127.0.0.1:${port}?`);
  expect(gone).toBe(refused);
});

it("needs no permission from the sandbox that serves it, and knows its port", async () => {
  const folder = fileURLToPath(new URL("../dist", import.meta.url));
  const server = await startServer({ sandbox: createSandbox(), host: "127.0.0.1", port: 0, site: folder });
  const served = { url: `${server.url}/`, origin: server.url };
  const tab = await newTab(browser);
  const { page, complaints } = await openConsole(visitor({ usual: tab, withClock: tab }, served));

  await page.getByRole("radio", { name: /On this machine/ }).check();
  const isNoteShown = await page.getByText("CHAT_FRIENDS_ALLOWED_ORIGINS").isVisible();
  const headline = await send(page);
  await server.close();

  expect(headline).toBe("OK");
  expect(isNoteShown).toBe(false);
  expect(complaints).toEqual([]);
});

it("signs for a local sandbox with the given key, and deletes the key when the target changes", async () => {
  const secretKey = "a-key-of-its-own";
  const sandbox = createSandbox({ identity: { ...demoIdentity, secretKey } });
  const server = await startServer({ sandbox, host: "127.0.0.1", port: 0, allowedOrigins: [site.origin] });
  const { port } = new URL(server.url);
  const { page, requests } = await openConsole(visit);

  const withDemoKey = await sendToPort(page, port);
  await page.locator("#local-key").fill(`${secretKey} `);
  const withSpace = await send(page);
  await page.locator("#local-key").fill(secretKey);
  const withItsKey = await send(page);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]));
  await page.getByRole("radio", { name: /In this page/ }).check();
  await server.close();

  expect(withDemoKey).toBe("Refused: 70009 SignatureCheckFailed");
  expect(withSpace).toMatch(/without whitespace around it/);
  expect(withItsKey).toBe("OK");
  expect(await page.locator("#local-key").inputValue()).toBe("");
  expect([await page.content(), kept, ...requests].join("\n")).not.toContain(secretKey);
});

/** A console with a fake official host. No request leaves this machine. */
async function withOfficialHost(headers: Record<string, string>) {
  const visited = await openConsole(visit);
  const { page } = visited;
  const asked: { url: string; method: string; body: string | null }[] = [];
  await page.context().route(/^https:/, async (route) => {
    const request = route.request();
    asked.push({ url: request.url(), method: request.method(), body: request.postData() });
    const json = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: request.url(), CurrentSequence: 3, FromEcho: usersig };
    await route.fulfill({ json, headers });
  });
  await pickCase(page, "group_get", "without_members");
  await page.getByRole("radio", { name: /Official host/ }).check();
  await page.locator("#official-host").selectOption(official);
  await page.locator("#sdkappid").fill("1600000000");
  await page.locator("#identifier").fill("admin");
  await page.locator("#usersig").fill(usersig);
  return { ...visited, asked };
}

it("signs a call to an official host with the reader's own signature, and never shows it", async () => {
  const { page, asked, complaints } = await withOfficialHost({ "Access-Control-Allow-Origin": "*" });
  await page.getByText(/^It is valid until/).waitFor();

  const headline = await send(page);
  await screenshot(page, "console-official", { fullPage: true });
  const copies: string[] = [];
  for (const form of ["curl", "TypeScript", "MSW handler", "Contract case"]) {
    await page.getByText(form, { exact: true }).click();
    await page.getByRole("button", { name: "Copy", exact: true }).click();
    await page.getByText("Copied.").waitFor();
    copies.push(await page.evaluate(() => navigator.clipboard.readText()));
  }

  expect(headline).toBe("OK");
  expect(asked).toHaveLength(1);
  const sent = new URL(asked[0]?.url ?? "");
  expect(`${asked[0]?.method} ${sent.origin}${sent.pathname}`).toBe(`POST ${official}/v4/sns/group_get`);
  expect(Object.fromEntries(sent.searchParams)).toMatchObject({ sdkappid: "1600000000", identifier: "admin", usersig });
  expect(await page.locator(".sent").textContent()).toContain("&usersig=***");
  expect([await page.content(), ...copies, page.url()].join("\n")).not.toContain(usersig);
  expect(copies[0]).toContain("&usersig=${USERSIG:?");
  expect(complaints).toEqual([]);
});

it("deletes the signature when the reader chooses another host or a sandbox, and then says beside each field what is missing", async () => {
  const { page, asked } = await withOfficialHost({ "Access-Control-Allow-Origin": "*" });
  const faults = page.locator(".settings .fault:visible");
  const typed = () => Promise.all(["#sdkappid", "#identifier", "#usersig"].map((id) => page.locator(id).inputValue()));

  await page.locator("#official-host").selectOption(other);
  const atAnotherHost = await typed();
  await page.locator("#usersig").fill(usersig);
  await page.getByRole("radio", { name: /On this machine/ }).check();
  await page.getByRole("radio", { name: /Official host/ }).check();
  const afterSandbox = await typed();
  const headline = await send(page);
  const missing = await faults.allTextContents();
  const focused = await page.evaluate(() => document.activeElement?.id);
  await page.keyboard.type("1");

  expect([atAnotherHost, afterSandbox]).toEqual([
    ["", "", ""],
    ["", "", ""],
  ]);
  expect(headline).toBe("Enter the SDKAppID. It must be a number.");
  expect(asked).toEqual([]);
  expect(missing.map((text) => text.split(".", 1)[0])).toEqual([
    "Enter the SDKAppID",
    "Enter the identifier that the signature was minted for",
    "Enter a UserSig",
  ]);
  expect(focused).toBe("sdkappid");
  expect(await faults.count()).toBe(0);
});

it("keeps no signature in storage, in the address or for the back button", async () => {
  const { page } = await withOfficialHost({ "Access-Control-Allow-Origin": "*" });
  await send(page);

  const kept = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const request = indexedDB.open(databases[0]?.name ?? "");
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    const all = request.result.transaction("state").objectStore("state").getAll();
    await new Promise((resolve) => {
      all.onsuccess = resolve;
    });
    return JSON.stringify([all.result, { ...localStorage }, { ...sessionStorage }, document.cookie, location.href]);
  });
  await page.goto(`${site.url}usersig/`);
  await page.goBack();

  expect(kept).toContain("From_Account");
  expect(kept).not.toContain(usersig);
  expect(await page.locator("#usersig").inputValue()).toBe("");
});

it("explains why there is no reply from a host that does not let pages read its replies", async () => {
  const { page, asked } = await withOfficialHost({ "Access-Control-Allow-Origin": "https://elsewhere.example" });

  const headline = await send(page);

  expect(asked).toHaveLength(1);
  expect(headline).toBe("No reply. This page can't read a reply from the host.");
  expect(await page.locator("#reply").textContent()).toContain("But the call may have been carried out.");
  expect(await page.content()).not.toContain(usersig);
});

it("has a policy that does not let it reach another host", async () => {
  const { page, requests, complaints } = await openConsole(visit);

  const reached = await page.evaluate(() =>
    Promise.allSettled(
      ["https://example.com/", "http://192.0.2.1/", "http://[::1]:1/"].map((address) => fetch(address)),
    ),
  );

  expect(reached.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  // The header and the page itself both report it.
  const violated = () => new Set(complaints.filter((text) => text.startsWith("Policy violation: connect-src")));
  await expect.poll(() => violated().size).toBe(3);
  expect(requests.filter((address) => address.includes("example.com"))).toEqual([]);
});
