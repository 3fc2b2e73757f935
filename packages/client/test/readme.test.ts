import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (file: string) => readFile(join(root, file), "utf8");

const readme = await read("README.md");
const samples = await Promise.all((await readdir(join(root, "samples"))).map((file) => read(`samples/${file}`)));
const blocks = [...readme.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = ""]) => code);

it("shows code by line 8", () => {
  expect(readme.split("\n").slice(0, 8).join("\n")).toContain("```ts\nimport");
});

it.each(blocks)("shows code that stands in a sample: %s", (code) => {
  expect(samples.filter((sample) => sample.includes(code))).toHaveLength(1);
});

it("shows one piece of code, and fits a screen", () => {
  expect(blocks).toHaveLength(1);
  expect(readme.split("\n").length).toBeLessThanOrEqual(81);
});

it("links to files that are there", async () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = ""]) => target);

  expect(links.length).toBeGreaterThan(0);
  await expect(Promise.all(links.map(read))).resolves.toHaveLength(links.length);
});

it("makes no promise without a test of that name", async () => {
  const tests = await read("test/outside/promises.test.ts");
  const [, section = ""] = /^## Promises\n(.*?)^\| /ms.exec(readme) ?? [];
  const promises = [...section.matchAll(/^- (.*)$/gm)].flatMap(([, text = ""]) => text.split(/(?<=\.) /));

  const titled = promises.filter((promise) => tests.includes(`"${promise.replace(/( too)?\.$/, "")}`));
  expect(titled).toEqual(promises);
  expect(promises.length).toBeGreaterThan(8);
});
