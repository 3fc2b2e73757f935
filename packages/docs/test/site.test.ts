import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { type OpenApiDocument, operationsOf } from "../build/openapi.ts";
import { escapeHtml } from "../build/template.ts";

const dist = new URL("../dist/", import.meta.url);
const read = (path: string): Promise<string> => readFile(new URL(path, dist), "utf8");
// Answered by the sandbox that serves the folder, not by a file.
const servedBySandbox = "_sandbox/health";

const pages = ["index.html", "reference/index.html"];
const links = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address = ""]) => address);

it.each(pages)("every link of %s is relative and leads to a file", async (page) => {
  const files = links(await read(page))
    .filter((link) => link !== servedBySandbox)
    .map((link) => new URL(link, new URL(page, dist)))
    .map(({ href, pathname }) => (pathname.endsWith("/") ? `${href.split("#")[0]}index.html` : href));

  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !file.startsWith(dist.href) || !existsSync(fileURLToPath(file)))).toEqual([]);
});

it.each(pages)("%s holds no style and no script of its own", async (page) => {
  const html = await read(page);

  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=")/i);
});

it.each(["theme.css", "home.css", "reference/reference.css"])("%s loads nothing", async (file) => {
  expect(await read(file)).not.toMatch(/url\(|@import/);
});

it.each([
  { page: "index.html", prefix: "/" },
  { page: "reference/index.html", prefix: "/reference/" },
])("$page states the policy that headers.json sends below $prefix", async ({ page, prefix }) => {
  const policy = JSON.parse(await read("headers.json"))[prefix]["Content-Security-Policy"];

  expect(policy).toMatch(/^default-src 'self';/);
  expect(await read(page)).toContain(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
});

it("the headings of the home page start at one and skip no level", async () => {
  const levels = [...(await read("index.html")).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));

  expect(levels[0]).toBe(1);
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
});

it("the home page links every operation of the spec to the reference", async () => {
  const [home, spec] = await Promise.all([read("index.html"), read("openapi.json")]);
  const document: OpenApiDocument = JSON.parse(spec);

  const expected = operationsOf(document).map(
    ({ anchor, summary }) => `<a href="reference/${anchor}">${escapeHtml(summary)}</a>`,
  );

  expect(expected).toHaveLength(5);
  expect(expected.filter((link) => !home.includes(link))).toEqual([]);
});

it.each(["json", "yaml"])("offers the bundled description as openapi.%s, unchanged", async (format) => {
  const bundle = await readFile(fileURLToPath(import.meta.resolve(`@chat-friends/spec/openapi.${format}`)), "utf8");

  expect(await read(`openapi.${format}`)).toBe(bundle);
});

it("leaves no address in Redoc's script from which it loads something by itself", async () => {
  expect(await read("reference/redoc.js")).not.toMatch(/cdn\.redoc\.ly|otel\.cloud/);
});

it("ships the licence of Redoc beside its script", async () => {
  expect(await read("reference/redoc-notices.txt")).toMatch(
    /Redocly Inc\.[\s\S]*free of charge[\s\S]*styled-components/,
  );
});
