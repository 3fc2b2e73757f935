import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { createSandbox, demoIdentity } from "../../src/index.ts";
import { sendRaw, serve } from "../support/serve.ts";

/** A folder as the docs build leaves it. */
function builtSite(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "reference"));
  writeFileSync(join(folder, "index.html"), "<h1>home</h1>");
  writeFileSync(join(folder, "reference/index.html"), "<h1>reference</h1>");
  writeFileSync(join(folder, "openapi.json"), "{}");
  const headers = { "/": { "X-Part": "site", "X-Site": "yes" }, "/reference/": { "X-Part": "reference" } };
  writeFileSync(join(folder, "headers.json"), JSON.stringify(headers));
  return folder;
}

it.each([
  { path: "/", type: "text/html; charset=utf-8", content: "<h1>home</h1>", part: "site" },
  { path: "/reference/", type: "text/html; charset=utf-8", content: "<h1>reference</h1>", part: "reference" },
  { path: "/openapi.json", type: "application/json; charset=utf-8", content: "{}", part: "site" },
])("serves $path with the headers of the longest prefix that fits", async ({ path, type, content, part }) => {
  const { url } = await serve({ site: builtSite() });

  const response = await fetch(`${url}${path}`);

  expect(response.headers.get("content-type")).toBe(type);
  expect(response.headers.get("x-part")).toBe(part);
  expect(await response.text()).toBe(content);
});

it.each([
  { who: "everybody", identity: demoIdentity, isDemo: true },
  { who: "whoever has its key", identity: { ...demoIdentity, secretKey: "a key of its own" }, isDemo: false },
  { who: "another admin", identity: { ...demoIdentity, admins: ["root"] }, isDemo: false },
  { who: "callers of another app", identity: { ...demoIdentity, sdkAppId: 1400000001 }, isDemo: false },
])("tells its pages that $who can sign for it", async ({ identity, isDemo }) => {
  const { url } = await serve({ site: builtSite(), sandbox: createSandbox({ identity }) });

  const response = await fetch(`${url}/sandbox.json`);

  expect(response.headers.get("x-site")).toBe("yes");
  expect(await response.json()).toEqual({ isDemo });
});

it("leaves the replies of the sandbox without the headers of the site", async () => {
  const { url } = await serve({ site: builtSite() });

  const replies = await Promise.all([fetch(`${url}/v4/sns/group_get`), fetch(`${url}/_sandbox/health`)]);

  expect(replies.map(({ headers }) => headers.get("x-site"))).toEqual([null, null]);
  expect(await replies[0]?.json()).toMatchObject({ ErrorCode: 60002 });
});

it.each([
  { path: "/missing", status: "404 Not Found" },
  { path: "/reference/missing.html", status: "404 Not Found" },
  { path: "/v4x", status: "404 Not Found" },
  { path: "/%zz", status: "404 Not Found" },
  { path: "/../headers.json", status: "403 Forbidden" },
  { path: "/%2e%2e/headers.json", status: "403 Forbidden" },
])("a page that is not in the folder is $status: $path", async ({ path, status }) => {
  const { url } = await serve({ site: builtSite() });

  const answer = await sendRaw(url, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);

  expect(answer.status).toBe(`HTTP/1.1 ${status}`);
  expect(answer.body.length).toBeLessThan(100);
});

it.each([
  {
    who: "a browser",
    accept: "text/html,*/*",
    type: "text/html; charset=utf-8",
    body: "<h1>no page</h1>",
    site: "yes",
  },
  { who: "a program", accept: "*/*", type: "text/plain", body: "not found\n", site: null },
])("answers $who that asks for a page that does not exist, with the site's page or with a line", async (row) => {
  const folder = builtSite();
  writeFileSync(join(folder, "404.html"), "<h1>no page</h1>");
  const { url } = await serve({ site: folder });

  const response = await fetch(`${url}/reference/1/`, { headers: { Accept: row.accept } });

  expect(response.status).toBe(404);
  expect(response.headers.get("content-type")).toBe(row.type);
  expect(response.headers.get("x-part")).toBe("site");
  expect(await response.text()).toBe(row.body);
});

it("serves a folder whose path is relative", async () => {
  const { url } = await serve({ site: relative(process.cwd(), builtSite()) });

  expect(await (await fetch(url)).text()).toBe("<h1>home</h1>");
});

it("sends a browser that forgot the slash of a folder on to it", async () => {
  const { url } = await serve({ site: builtSite() });

  const response = await fetch(`${url}/reference`);

  expect(response.url).toBe(`${url}/reference/`);
  expect(await response.text()).toBe("<h1>reference</h1>");
});

it("reports its health without a token, with a site and without", async () => {
  const servers = [await serve(), await serve({ site: builtSite() })];

  for (const { url } of servers) {
    const response = await fetch(`${url}/_sandbox/health`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: "ok", since: expect.any(Number) });
  }
});

it("without a site there is no page", async () => {
  const { url } = await serve();

  expect((await fetch(url)).status).toBe(404);
});

it("does not start with a folder that is not a built site, and says so in one sentence", async () => {
  const folder = temporaryFolder();

  await expect(serve({ site: folder })).rejects.toThrow(
    new Error(`the site ${folder} can't be served: it holds no headers.json, which the docs' build writes`),
  );
});
