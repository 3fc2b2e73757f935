import { expect, it } from "vitest";
import { body, combobox, openConsole, pickCase, sandboxIsReady, writeBody } from "./console.ts";
import { openSite } from "./open-site.ts";
import { nowhere } from "./visit.ts";

const { site, visit } = await openSite();

it("restores the operation, the case and the body from a copied link", async () => {
  const { page } = await openConsole(visit);
  await pickCase(page, "group_get", "without_members");
  await writeBody(page, '{ "From_Account": "朋友" }');
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByText("Copied.").waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const { page: other } = await openConsole(visit, { fragment: new URL(link).hash });

  expect(await combobox(other, "Operation").inputValue()).toBe("group_get");
  expect(await combobox(other, "Case").inputValue()).toBe("without_members");
  expect(await body(other)).toBe('{ "From_Account": "朋友" }');
});

it("leaves the link in the address if the browser does not let a page copy", async () => {
  const { page } = await openConsole(visit);
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await writeBody(page, "[]");

  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByText("Copy the link from the address bar").waitFor();

  expect(page.url()).toBe(`${site.url}console/#operation=friend_add&case=basic&body=%5B%5D`);
});

it("keeps the case in the address, and the edited body in the tab alone", async () => {
  const { page } = await openConsole(visit);

  await pickCase(page, "friend_add", "pending");
  await writeBody(page, '{ "From_Account": "somebody" }');
  const address = page.url();
  await page.reload();
  await sandboxIsReady(page);
  const other = await page.context().newPage();
  await other.goto(address);
  await sandboxIsReady(other);
  const inOtherTab = await body(other);
  await other.close();

  expect(address).toBe(`${site.url}console/#operation=friend_add&case=pending`);
  expect(await combobox(page, "Case").inputValue()).toBe("pending");
  expect(await body(page)).toBe('{ "From_Account": "somebody" }');
  expect(inOtherTab).not.toContain("somebody");
});

const evil = '<img src="x" onerror="window.hacked = 1"><script>window.hacked = 1</script>';

// The other fragments are rows of the test of `readLink`.
it("is safe from a link with HTML, names that every object has, a target and a signature", async () => {
  const { page, complaints, requests } = await visit(nowhere);
  const fragments = [
    `#operation=friend_add&case=${encodeURIComponent(evil)}&body=${encodeURIComponent(evil)}`,
    `#operation=friend_add&case=constructor&__proto__[hacked]=1&target=official&baseUrl=https://evil.example&usersig=x&body=${encodeURIComponent('{"__proto__":{"hacked":1},"From_Account":{"__proto__":1}}')}`,
  ];

  for (const fragment of fragments) {
    await page.goto("about:blank");
    await page.goto(`${site.url}console/${fragment}`);
    await sandboxIsReady(page);
    const harm = await page.evaluate(() => [
      Reflect.get(window, "hacked"),
      Reflect.get({}, "hacked"),
      document.images.length,
    ]);

    // The only image is the logo of the site.
    expect(harm).toEqual([undefined, undefined, 1]);
    expect(await page.getByRole("radio", { name: /In this page/ }).isChecked()).toBe(true);
    expect(await page.locator("#usersig").inputValue()).toBe("");
  }

  expect(requests.filter((address) => !address.startsWith(site.origin))).toEqual([]);
  expect(complaints).toEqual([]);
});

it("goes back to the sandbox in the page, without the signature, when the reader follows a link later", async () => {
  const { page } = await openConsole(visit);
  await page.getByRole("radio", { name: /Official host/ }).check();
  await page.locator("#usersig").fill("secret");

  await page.evaluate(() => {
    location.hash = "#operation=friend_import&body=%7B%7D";
  });
  await page.waitForFunction(() => document.querySelector<HTMLSelectElement>("#operation")?.value === "friend_import");

  expect(await page.getByRole("radio", { name: /In this page/ }).isChecked()).toBe(true);
  expect(await page.locator("#usersig").inputValue()).toBe("");
});
