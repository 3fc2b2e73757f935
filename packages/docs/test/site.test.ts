import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { errors, operations } from "@chat-friends/contract";
import { explanations } from "@chat-friends/contract/explain";
import { expect, it } from "vitest";
import { codeBlock } from "../build/code/code-block.ts";
import { escapeHtml } from "../build/layout/template.ts";
import { type OpenApiDocument, operationsOf } from "../build/schema/openapi.ts";

const dist = new URL("../dist/", import.meta.url);
const read = (path: string): Promise<string> => readFile(new URL(path, dist), "utf8");
const readDocument = async (): Promise<OpenApiDocument> =>
  JSON.parse(await readFile(fileURLToPath(import.meta.resolve("@chat-friends/spec/annotated.json")), "utf8"));
const files = await readdir(dist, { recursive: true });
const pages = files.filter((file) => file.endsWith(".html")).sort();
const styles = files.filter((file) => file.endsWith(".css")).sort();
const links = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address = ""]) => address);

/** The page for a missing page, whose links can't be relative. */
const missing = "404.html";

/** "there", or the fault of a link of a page. */
async function resolveLink(link: string, page: string): Promise<string> {
  const { href, pathname, hash } = new URL(link.replaceAll("&amp;", "&"), new URL(page, dist));
  if (!href.startsWith(dist.href)) return `${link} leaves the site`;
  const file = fileURLToPath(new URL(pathname.endsWith("/") ? `${pathname}index.html` : pathname, dist));
  if (!existsSync(file)) return `${link} leads nowhere`;
  // Redoc and the console read the text after the # themselves.
  if (hash === "" || hash.startsWith("#/") || hash.includes("=")) return "there";
  const target = await readFile(file, "utf8");
  return target.includes(` id="${decodeURIComponent(hash.slice(1))}"`) ? "there" : `${link} has no such place`;
}

it.each(pages.filter((page) => page !== missing))(
  "every link of %s is relative and leads to a file, and to a place in it",
  async (page) => {
    const targets = await Promise.all(links(await read(page)).map((link) => resolveLink(link, page)));

    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((target) => target !== "there")).toEqual([]);
  },
);

it("every link of the page for a missing page begins at the base, and leads to a file", async () => {
  const all = links(await read(missing)).filter((link) => !link.startsWith("#"));
  const targets = await Promise.all(all.map((link) => resolveLink(link.slice(1) || "./", missing)));

  expect(all.length).toBeGreaterThan(15);
  expect(all.filter((link) => !link.startsWith("/"))).toEqual([]);
  expect(targets.filter((target) => target !== "there")).toEqual([]);
});

it.each(pages)("%s has no id twice", async (page) => {
  const ids = [...(await read(page)).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);

  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

it("no page shows an object in place of a text", async () => {
  const texts = await Promise.all(files.filter((file) => /\.(html|md|txt)$/.test(file)).map(read));

  expect(texts.length).toBeGreaterThan(150);
  expect(texts.flatMap((text) => text.match(/.{20}\[object /g) ?? [])).toEqual([]);
});

it.each(pages)("%s contains no inline style and no inline script", async (page) => {
  const html = await read(page);

  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=")/i);
});

it.each(styles)("%s loads nothing", async (file) => {
  expect(await read(file)).not.toMatch(/url\(|@import/);
});

it.each([
  { page: "index.html", prefix: "/" },
  { page: "ledger/index.html", prefix: "/" },
  { page: "reference/index.html", prefix: "/reference/" },
  { page: "console/index.html", prefix: "/console/" },
  { page: "usersig/index.html", prefix: "/usersig/" },
])("$page states the policy that headers.json sends below $prefix", async ({ page, prefix }) => {
  const sent: string = JSON.parse(await read("headers.json"))[prefix]["Content-Security-Policy"];
  const [policy, framing] = sent.split("; frame-ancestors ");

  expect(policy).toMatch(/^default-src 'self';/);
  expect(framing).toBe("'none'");
  expect(await read(page)).toContain(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
});

it.each(pages.filter((page) => !page.startsWith("reference/")))(
  "the headings of %s start at one, which stands once, and skip no level",
  async (page) => {
    const levels = [...(await read(page)).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));

    expect(levels.indexOf(1)).toBe(0);
    expect(levels.lastIndexOf(1)).toBe(0);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  },
);

it("the home page links every operation of the spec to its page", async () => {
  const [home, document] = await Promise.all([read("index.html"), readDocument()]);

  const expected = operationsOf(document).map(
    ({ id, summary }) => `<a href="operations/${id}/">${escapeHtml(summary)}</a>`,
  );

  expect(expected).toHaveLength(5);
  expect(expected.filter((link) => !home.includes(link))).toEqual([]);
});

it("the list of guides begins with the first guide, and each guide links the one before it and the next one", async () => {
  const guides = [...(await read("guides/index.html")).matchAll(/<li><a href="([a-z-]+)\/">/g)].map(([, name]) => name);
  const sides = await Promise.all(
    guides.map(async (guide) => {
      const html = await read(`guides/${guide}/index.html`);
      return ["before", "after"].map((side) => new RegExp(`class="${side}" href="../([a-z-]+)/"`).exec(html)?.[1]);
    }),
  );

  expect(guides.length).toBeGreaterThan(10);
  expect(sides).toEqual(guides.map((_guide, index) => [guides[index - 1], guides[index + 1]]));
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

it.each(operationsOf(await readDocument()))(
  "$id has a plain page and a Markdown one with all its members, cases and codes",
  async ({ id, cases }) => {
    const [html, markdown] = await Promise.all([read(`operations/${id}/index.html`), read(`operations/${id}.md`)]);
    const members = [...html.matchAll(/<li id="[^"]+"><div class="member"><a[^>]*><code>(\w+)</g)].map(
      ([, name]) => name,
    );

    expect(members.length).toBeGreaterThan(8);
    expect(members.filter((name) => !markdown.includes(`\`${name}\``))).toEqual([]);
    for (const { name } of cases) {
      expect(html).toContain(`id="case-${name}"`);
      expect(markdown).toContain(`### ${name}\n`);
    }
    for (const code of operations[id].codes) {
      expect(html).toContain(`href="../../errors/${code}/"`);
      expect(markdown).toContain(`\n- ${code} `);
    }
  },
);

it.each([
  "operations/index.html",
  "operations/group_get/index.html",
  "operations/group_get.md",
  "reference/index.html",
  "errors/30001/index.html",
])("%s says the version of the API description", async (page) => {
  const { info } = await readDocument();

  expect(await read(page)).toContain(`API description ${info.version}`);
});

const markdownOf = (path: string): string[] =>
  [...path.matchAll(/\]\(([^)]+)\)/g)].map(([, link = ""]) => link).filter((link) => !link.startsWith("http"));

it.each(pages.filter((page) => page !== missing))("%s has its Markdown, whose links lead to files", async (page) => {
  const file = page === "index.html" ? "index.md" : page.replace("/index.html", ".md");
  const text = await read(file);
  const prose = text.replaceAll(/```[\s\S]*?```/g, "");
  const targets = await Promise.all(markdownOf(prose).map((link) => resolveLink(link, file)));

  expect(await read(page)).toContain(`${file}" type="text/markdown">`);
  expect(text).toMatch(/^(\[.*\]\(.*\)\n\n)?# \S/);
  expect(prose.replaceAll(/`[^`]*`/g, "")).not.toMatch(/(?<!\\)<\/?[a-z]+[ >]/);
  expect(targets.filter((target) => target !== "there")).toEqual([]);
});

it("llms.txt lists the Markdown of every page once, and begins as llmstxt.org says", async () => {
  const text = await read("llms.txt");
  const listed = markdownOf(text).filter((link) => link.endsWith(".md"));
  const expected = pages
    .filter((page) => page !== missing)
    .map((page) => (page === "index.html" ? "index.md" : page.replace("/index.html", ".md")));

  expect(text).toMatch(/^# chat-friends\n\n> \S.*\n/);
  expect(listed.toSorted()).toEqual(expected.toSorted());
});

it("the errors page lists every code, and each code has its own page", async () => {
  const html = await read("errors/index.html");
  const codes = Object.keys(errors);

  expect([...html.matchAll(/data-code="(\d+)"/g)].map(([, code]) => code)).toEqual(codes);
  expect(codes.filter((code) => !pages.includes(`errors/${code}/index.html`))).toEqual([]);
});

it("a code's page has the meanings that its text distinguishes, in the contract's words", async () => {
  const html = await read("errors/30001/index.html");

  expect(explanations[30001].reasons.length).toBeGreaterThan(3);
  for (const { text, remedy } of explanations[30001].reasons) {
    expect(html).toContain(`<code>${escapeHtml(text)}</code>`);
    expect(html).toContain(escapeHtml(remedy));
  }
});

it("the control plane's page has every path and method of its description", async () => {
  const [html, yaml] = await Promise.all([read("control/index.html"), read("control.openapi.yaml")]);
  const ids = [...yaml.matchAll(/operationId: (\w+)/g)].map(([, id]) => id);

  expect(ids.length).toBeGreaterThan(15);
  expect(ids.filter((id) => !html.includes(`<h3 id="${id}">`))).toEqual([]);
});

it("Redoc's document is the description with the code of the operations' pages", async () => {
  const document = JSON.parse(await read("reference/openapi.json"));
  const samples = document.paths["/v4/sns/friend_add"].post["x-codeSamples"];

  expect(samples.map(({ lang }: { lang: string }) => lang)).toEqual(["TypeScript", "curl", "fetch"]);
  expect(await read("operations/friend_add/index.html")).toContain(codeBlock(samples[0].source, "ts"));
  for (const { post } of Object.values<{ post: object }>(document.paths)) Reflect.deleteProperty(post, "x-codeSamples");
  expect(document).toEqual(await readDocument());
});

it("each search entry links to a page and to a place in it", async () => {
  const { storedFields } = JSON.parse(await read("search-index.json"));
  const paths = Object.values<{ path: string }>(storedFields).map(({ path }) => path);
  const targets = await Promise.all(paths.map((path) => resolveLink(path || "./", "index.html")));

  expect(paths.length).toBeGreaterThan(200);
  expect(targets.filter((target) => target !== "there")).toEqual([]);
});

it.each(["json", "yaml"])("offers the bundled description as openapi.%s, unchanged", async (format) => {
  const bundle = await readFile(fileURLToPath(import.meta.resolve(`@chat-friends/spec/openapi.${format}`)), "utf8");

  expect(await read(`openapi.${format}`)).toBe(bundle);
});

it("leaves no address in Redoc's script from which it loads something automatically", async () => {
  expect(await read("reference/redoc.js")).not.toMatch(/cdn\.redoc\.ly|otel\.cloud/);
});

it("ships the licence of Redoc next to its script", async () => {
  expect(await read("reference/redoc-notices.txt")).toMatch(
    /Redocly Inc\.[\s\S]*free of charge[\s\S]*styled-components/,
  );
});
