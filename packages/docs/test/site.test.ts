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

const pages = ["index.html", "ledger/index.html", "reference/index.html"];
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

it.each(["theme.css", "page.css", "home.css", "ledger/ledger.css", "reference/reference.css"])(
  "%s loads nothing",
  async (file) => {
    expect(await read(file)).not.toMatch(/url\(|@import/);
  },
);

it.each([
  { page: "index.html", prefix: "/" },
  { page: "ledger/index.html", prefix: "/" },
  { page: "reference/index.html", prefix: "/reference/" },
])("$page states the policy that headers.json sends below $prefix", async ({ page, prefix }) => {
  const policy = JSON.parse(await read("headers.json"))[prefix]["Content-Security-Policy"];

  expect(policy).toMatch(/^default-src 'self';/);
  expect(await read(page)).toContain(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
});

it.each(["index.html", "ledger/index.html"])("the headings of %s start at one and skip no level", async (page) => {
  const levels = [...(await read(page)).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));

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

it.each(["index.html", "reference/index.html"])("%s links the ledger", async (page) => {
  const targets = links(await read(page)).map((link) => new URL(link, new URL(page, dist)).href);

  expect(targets).toContain(new URL("ledger/", dist).href);
});

it("the ledger has every row of the spec's under its id, and no id twice", async () => {
  const yaml = await readFile(fileURLToPath(import.meta.resolve("@chat-friends/spec/ledger.yaml")), "utf8");
  const rows = [...yaml.matchAll(/^- id: (\S+)$/gm)].map(([, id]) => id);

  const html = await read("ledger/index.html");
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);

  expect(rows.length).toBeGreaterThan(35);
  expect([...html.matchAll(/<article id="([^"]+)"/g)].map(([, id]) => id)).toEqual(rows);
  expect(new Set(ids).size).toBe(ids.length);
});

it("every place that the ledger's page links within itself is there", async () => {
  const html = await read("ledger/index.html");
  const places = links(html).filter((link) => link.startsWith("#"));

  expect(places.length).toBeGreaterThan(50);
  expect(places.filter((place) => !html.includes(` id="${place.slice(1)}"`))).toEqual([]);
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
