import { expect, it } from "vitest";
import { openSite } from "./open-site.ts";
import { screenshot } from "./visit.ts";

const { site, visit } = await openSite();

it("answers the picked case in place, from a sandbox that it loads for this", async () => {
  const { page, requests, complaints } = await visit("operations/friend_add/");
  const card = page.locator(".card");
  const loadedFirst = requests.length;

  await page.getByLabel("Case").selectOption("partial_failure");
  const code = await card.locator(".tab:visible code").textContent();
  const before = requests.slice(loadedFirst).filter((address) => /\.js(on)?$/.test(address));
  await card.getByRole("button", { name: "Send" }).click();
  await card.getByText(/^HTTP 200 in \d+ ms, as the case says$/).waitFor();
  await screenshot(page, "operation-sent");

  expect(code).toContain('"http://127.0.0.1:4600"');
  expect(code).toContain('To_Account: "id3"');
  expect(await card.locator(".reply:visible code").textContent()).toContain('"ResultCode": 30006');
  expect(before).toEqual([]);
  expect(requests.filter((address) => !address.startsWith(site.url))).toEqual([]);
  expect(complaints).toEqual([]);
});

it("keeps the card in view beside the members, and opens what a link leads to", async () => {
  const { page } = await visit("operations/friend_get_list/#case-friend_fields", {
    viewport: { width: 1200, height: 800 },
  });
  const card = page.locator(".card");
  const picked = await page.getByLabel("Case").inputValue();

  await page.goto(
    `${site.url}operations/friend_get_list/#reply-FriendGetListSuccess-InfoItem-FriendGetListInfo-To_Account`,
  );
  const members = await page.locator(".members .members li:visible").count();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  const [box, text] = await Promise.all([card.boundingBox(), page.locator(".explained").boundingBox()]);

  expect(picked).toBe("friend_fields");
  expect(members).toBeGreaterThan(2);
  expect(box?.y).toBeGreaterThan(56);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
  expect(box?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
});
