import { join } from "node:path";
import { expect, it } from "vitest";
import { readSourceFiles } from "../src/directions/source-files.ts";
import { figuresOf } from "../src/figures.ts";
import { readPackages } from "../src/packages.ts";

const root = join(import.meta.dirname, "../../..");
const all = figuresOf(readSourceFiles(root, readPackages(root)));

it("nine of ten source files have at most 80 lines, and at most a fifth has under 15", () => {
  const { files = 0, p90, short } = all.get("all packages") ?? {};

  expect(p90).toBeLessThanOrEqual(80);
  expect(short).toBeLessThanOrEqual(files / 5);
});

it.each([...all])("%s has no file of more than 170 lines, and few under 15: three, or a fifth", (_name, figures) => {
  expect(figures.longest).toBeLessThanOrEqual(170);
  expect(figures.short).toBeLessThanOrEqual(Math.max(3, Math.ceil(figures.files / 5)));
});

const lines = (count: number) => "const x = 1;\n".repeat(count);
const file = (path: string, text: string) => ({ package: "x", path, text });

it("counts lines that are neither blank nor comment", () => {
  const text = `// a comment\n\n/** One. */\n/**\n * Two.\n */\n${lines(3)}`;

  expect(figuresOf([file("src/a.ts", text)]).get("x")).toEqual({ files: 1, median: 3, p90: 3, longest: 3, short: 1 });
});

it("reads src and build, without generated files", () => {
  const files = ["src/a.ts", "build/b.ts", "src/c.gen.ts", "samples/d.ts", "src/page.css"];

  expect(figuresOf(files.map((path) => file(path, lines(20)))).get("x")?.files).toBe(2);
});

it("a file under 15 lines is short", () => {
  const files = [14, 15, 16].map((size) => file(`src/${size}.ts`, lines(size)));

  expect(figuresOf(files).get("x")?.short).toBe(1);
});

it("gives the median, the ninetieth percentile and the longest, of each package and of all", () => {
  const files = [1, 2, 3, 4, 5, 6, 7, 8, 80, 200].map((size) => file(`src/${size}.ts`, lines(size)));

  const expected = { files: 10, median: 5, p90: 80, longest: 200, short: 8 };
  expect(figuresOf(files)).toEqual(
    new Map([
      ["all packages", expected],
      ["x", expected],
    ]),
  );
});
