import { casesOf } from "@chat-friends/contract/examples";
import { createSandbox, demoIdentity, type Sandbox } from "@chat-friends/sandbox";
import { startServer } from "@chat-friends/sandbox/server";
import { mint } from "@chat-friends/usersig";
import { expect, it } from "vitest";
import { body, result } from "./console.ts";
import { openSite } from "./open-site.ts";
import { serveSandbox, token } from "./running-sandbox.ts";
import { faultsInEachView } from "./visit.ts";

const { visitServed } = await openSite();

/** Sends a case of friend_add from outside of the page. */
async function call(
  sandbox: Sandbox,
  name: "basic" | "partial_failure",
  { sdkAppId } = { sdkAppId: demoIdentity.sdkAppId },
  text = JSON.stringify(casesOf("friend_add")[name].request),
): Promise<void> {
  const [identifier = ""] = demoIdentity.admins;
  const usersig = mint({ ...demoIdentity, sdkAppId, identifier, now: Math.floor(Date.now() / 1000) });
  const query = new URLSearchParams({
    ...{ sdkappid: String(sdkAppId), identifier, usersig, random: "1", contenttype: "json" },
  });
  await sandbox.fetch(new Request(`http://sandbox/v4/sns/friend_add?${query}`, { method: "POST", body: text }));
}

it("follows the calls to a running sandbox, filters and pauses, opens a call, and replays it in the console", async () => {
  const sandbox = createSandbox({ controlToken: token });
  const server = await serveSandbox(sandbox);
  const visit = visitServed(server);
  await call(sandbox, "basic");
  const { page, complaints } = await visit(`live/#control=${token}`);
  page.setDefaultTimeout(20_000);
  const rows = page.locator("tr.call:visible");

  await rows.getByText("OK", { exact: true }).waitFor();
  await sandbox.control.faults.add({ To_Account: "id2", code: 30006 });
  await call(sandbox, "partial_failure");
  await rows.getByText("OK, 2 of 3 refused").waitFor();
  const newest = await rows.first().textContent();
  await page.locator("#filter").fill("id2");
  const filtered = await rows.count();
  await page.getByRole("button", { name: "Pause" }).click();
  await call(sandbox, "basic");
  await page.getByText("Paused. 1 new.").waitFor();
  await page.getByRole("button", { name: "Go on" }).click();
  await page.locator("#filter").fill("");
  await expect.poll(() => rows.count()).toBe(3);
  sandbox.control.journal.clear();
  await rows.getByRole("button").nth(1).click();
  await page.getByRole("button", { name: "Make a mock handler" }).click();
  await page.getByText("Copied.").waitFor();
  const handler = await page.evaluate(() => navigator.clipboard.readText());
  const faults = await faultsInEachView(page, "live-opened", "main");
  await page.getByRole("button", { name: "Replay in the console" }).click();
  await page.locator("#kept", { hasText: `Of the sandbox at ${server.url}` }).waitFor();
  const replayed = JSON.parse(await body(page));
  await page.getByRole("button", { name: /^Send/ }).click();
  const headline = await result(page);
  await server.close();

  expect(newest).toMatch(/friend_addidid1 and 2 moreOK, 2 of 3 refused\d/);
  expect(filtered).toBe(1);
  expect(handler).toContain('http.post("*/v4/sns/friend_add"');
  expect(faults).toEqual([]);
  expect(replayed).toEqual(casesOf("friend_add").partial_failure.request);
  expect(headline).toBe("OK, 3 of 3 refused");
  expect(page.url()).not.toContain(token);
  expect(complaints).toEqual([]);
});

it("shows when and how calls ended in a small window, makes no contract case of a body that is not JSON, and follows another app", async () => {
  const sandbox = createSandbox({ controlToken: token });
  const server = await serveSandbox(sandbox);
  const { page } = await visitServed(server)(`live/#control=${token}`);
  page.setDefaultTimeout(20_000);
  const noCalls = page.getByText("No calls yet.");
  await noCalls.waitFor();
  await page.setViewportSize({ width: 360, height: 800 });

  await call(sandbox, "basic", undefined, "{");
  await page.locator("tr.call").waitFor();
  const isSaidStill = await noCalls.isVisible();
  const cells = await page.locator("tr.call td:visible").allInnerTexts();
  await page.locator("tr.call button").click();
  await page.getByRole("button", { name: "Make a contract case" }).click();
  await page.getByText("A contract case needs a body that is JSON.").waitFor();

  const app = await sandbox.tenants.add();
  await page.getByText("Sandbox", { exact: true }).click();
  await page.locator("#live-app").focus();
  await page.locator("#live-app option").nth(1).waitFor({ state: "attached" });
  await page.locator("#live-app").selectOption(String(app.sdkAppId));
  await call(sandbox, "basic", app);
  await page.locator("tr.call").getByText("OK", { exact: true }).waitFor();
  await server.close();

  expect(isSaidStill).toBe(false);
  expect(cells.slice(1, 3)).toEqual(["friend_add", "60003 BodyNotJson"]);
});

it("gives a sandbox neither the token nor the calls of another one", async () => {
  const sandbox = createSandbox({ controlToken: token });
  const server = await serveSandbox(sandbox);
  const allowedOrigins = [server.url];
  const second = createSandbox({ controlToken: "another-token-of-the-control-plane" });
  const other = await startServer({ sandbox: second, host: "127.0.0.1", port: 0, allowedOrigins });
  const { page } = await visitServed(server)(`live/#control=${token}`);
  page.setDefaultTimeout(20_000);
  await call(sandbox, "basic");
  await page.locator("tr.call").waitFor();

  await page.getByRole("button", { name: "Pause" }).click();
  await call(sandbox, "partial_failure");
  await page.getByText("Paused. 1 new.").waitFor();
  await page.getByText("Sandbox", { exact: true }).click();
  await page.locator("#live-token").fill("typed-for-the-first");
  await page.locator("#live-port").fill(new URL(other.url).port);
  const left = await page.locator("#live-token").inputValue();
  await page.locator("#live-token").fill("another-token-of-the-control-plane");
  await page.getByRole("button", { name: "Connect" }).click();
  await page.getByText("Paused. 0 new.").waitFor();
  await page.getByRole("button", { name: "Go on" }).click();
  const rows = await page.locator("tr.call").count();
  await page.locator("tr.call button").click();
  await page.getByRole("button", { name: "Replay in the console" }).click();
  await page.locator("#kept", { hasText: `Of the sandbox at ${server.url}` }).waitFor();
  await Promise.all([server.close(), other.close()]);

  expect([left, rows]).toEqual(["", 1]);
});

it("tells which calls the journal no longer keeps, and that the sandbox was started again", async () => {
  const sandbox = createSandbox({ controlToken: token });
  const first = await serveSandbox(sandbox);
  const { port } = new URL(first.url);
  const visit = visitServed(first);
  await call(sandbox, "basic");
  const { page } = await visit(`live/#control=${token}`);
  page.setDefaultTimeout(20_000);
  await page.locator("tr.call").waitFor();

  await page.context().setOffline(true);
  for (const name of ["basic", "basic", "basic"] as const) await call(sandbox, name);
  sandbox.control.journal.clear();
  await call(sandbox, "basic");
  await page.context().setOffline(false);
  await page.getByText("3 calls are missing here: the journal no longer keeps them.").waitFor();
  await first.close();
  await page.getByText("can't be reached").waitFor();
  const again = createSandbox({ controlToken: token });
  await call(again, "basic");
  const second = await serveSandbox(again, Number(port));
  await page.getByText("The sandbox was started again.").waitFor();
  await second.close();
});
