import { expect, it } from "vitest";
import { inColumns } from "../build/layout/columns.ts";
import { layOut, type Page, rootFrom } from "../build/layout/layout.ts";

const site = {
  layout:
    "{{policy}}|{{description}}|{{title}}|{{root}}|{{links}}|{{navigation}}|{{search}}|{{version}}|{{main}}|{{markdown}}",
  version: "1.2.3",
};
const page: Page = { path: "errors/30001/", title: "30001", description: 'What "it" is.', policy: "p", main: "<main>" };
const parts = (change: Partial<Page>): string[] => layOut({ ...page, ...change }, site).split("|");

it.each([
  ["", ""],
  ["errors/", "../"],
  ["errors/30001/", "../../"],
])("goes from %j up to the root by %j", (path, root) => {
  expect(rootFrom(path)).toBe(root);
});

it("gives the root of the home page an address", () => {
  expect(parts({ path: "" })[3]).toBe("./");
});

it("adds the name of the site to each title except the home page's", () => {
  expect(parts({})[2]).toBe("30001 · chat-friends (unofficial)");
  expect(parts({ path: "", title: "Home" })[2]).toBe("Home");
});

it("loads its styles and scripts from the root", () => {
  expect(parts({ styles: ["a.css"], scripts: ["b/b.js"] })[4]).toBe(
    '    <link rel="stylesheet" href="../../a.css">\n    <script type="module" src="../../b/b.js"></script>',
  );
});

it.each([
  ["errors/", '<a href="../errors/" aria-current="page">Errors</a>'],
  ["errors/30001/", '<a href="../../errors/" aria-current="true">Errors</a>'],
  ["ledger/", '<a href="../operations/" aria-current="true">Reference</a>'],
  ["search/", '<a href="../errors/">Errors</a>'],
])("marks the section that %s belongs to", (path, link) => {
  expect(parts({ path })[5]).toContain(link);
});

it("keeps the search a plain link on a page that may fetch nothing", () => {
  expect(parts({})[6]).toBe("dialog");
  expect(parts({ closed: true })[6]).toBe("page");
});

it.each([
  ["", "index.md"],
  ["errors/", "../errors.md"],
  ["errors/30001/", "../../errors/30001.md"],
])("links %j to its Markdown", (path, link) => {
  expect(parts({ path })[9]).toBe(link);
});

const columns = {
  path: "guides/a/",
  section: [
    {
      name: "Guides",
      pages: [
        { path: "guides/a/", name: "A" },
        { path: "guides/b/", name: "B" },
      ],
    },
  ],
  content: "<h1>A</h1>",
};
const place = (id: string) => ({ id, name: id });

it("has no places in a dense list, whose columns are narrow", () => {
  const section = columns.section.map((group) => ({ ...group, dense: true }));

  expect(inColumns({ ...columns, section, places: ["x", "y", "z"].map(place) }).match(/href="#x"/g)).toHaveLength(1);
});

it("marks the page in the list of its section", () => {
  expect(inColumns(columns)).toContain('<a href="../../guides/a/" aria-current="page">A</a>');
  expect(inColumns(columns)).toContain('<a href="../../guides/b/">B</a>');
});

it("lists the places of a page if there are three or more", () => {
  expect(inColumns({ ...columns, places: ["x", "y"].map(place) })).not.toContain("On this page");
  expect(inColumns({ ...columns, places: ["x", "y", "z"].map(place) })).toContain('<a href="#z">z</a>');
});

it("lists the places below the name of a page that has a card at its side", () => {
  const html = inColumns({ ...columns, places: ["x", "y", "z"].map(place), isNested: true });

  expect(html).toMatch(/aria-current="page">A<\/a><ul class="place-list">\n<li><a href="#x">x<\/a><\/li>/);
  // The menu of a small window has them too.
  expect(html.match(/href="#x"/g)).toHaveLength(2);
  expect(html).not.toContain("On this page");
});
