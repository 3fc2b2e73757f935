import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";

// The files for a person who finds the project, opens it in an editor, or wants to report something.

const root = join(import.meta.dirname, "../../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

const published = readdirSync(join(root, "packages"))
  .map((folder) => JSON.parse(read(`packages/${folder}/package.json`)))
  .filter((manifest) => manifest.private !== true);

it.each(published)("$name says in one line what it is, and which words find it", ({ description, keywords }) => {
  expect(description).toMatch(/^[^\n]{20,160}$/);
  expect(keywords).toContain("tencent-cloud-chat");
});

it("shows at most 19 entries at the root", () => {
  const files = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).trim().split("\n");

  expect(new Set(files.map((path) => path.split("/")[0])).size).toBeLessThanOrEqual(19);
});

it("the issue forms name all packages and operations", () => {
  const [part] = optionsOf("fault.yml");
  const [operation] = optionsOf("difference.yml");

  expect(part).toEqual(expect.arrayContaining([...readdirSync(join(root, "packages")), "spec"]));
  expect(operation?.slice(0, -1).sort()).toEqual(
    readdirSync(join(root, "spec/paths")).map((file) => file.slice(0, -5)),
  );
});

it.each(["config.yml", "difference.yml", "fault.yml", "wish.yml"])("the issue form %s is YAML", (file) => {
  expect(parse(read(`.github/ISSUE_TEMPLATE/${file}`))).toBeTypeOf("object");
});

it("the dependency bot covers every kind of dependency, and waits a week", () => {
  const { updates }: { updates: { "package-ecosystem": string; groups: object; cooldown?: object }[] } = parse(
    read(".github/dependabot.yml"),
  );

  expect(updates.map((update) => update["package-ecosystem"])).toEqual(["npm", "github-actions"]);
  for (const { groups } of updates) expect(Object.keys(groups)).not.toHaveLength(0);
  expect(updates[0]?.cooldown).toEqual({ "default-days": 7 });
});

it("an editor formats like Biome", () => {
  const { formatter } = JSON.parse(read("biome.json"));
  const editor = read(".editorconfig");

  expect(editor).toContain(`indent_size = ${formatter.indentWidth}`);
  expect(editor).toContain(`max_line_length = ${formatter.lineWidth}`);
  expect(JSON.parse(read(".vscode/extensions.json")).recommendations).toContain("biomejs.biome");
  expect(JSON.parse(read(".vscode/settings.json"))["editor.formatOnSave"]).toBe(true);
});

it("an editor uses the TypeScript of the workspace", () => {
  const settings = JSON.parse(read(".vscode/settings.json"));

  // TypeScript 7 has no tsserver, which the other setting of this kind, typescript.tsdk, looks for.
  expect(settings["js/ts.experimental.useTsgo"]).toBe(true);
  expect(existsSync(join(root, settings["js/ts.tsdk.path"]))).toBe(true);
});

function optionsOf(file: string): string[][] {
  const { body }: { body: { type: string; attributes: { options: string[] } }[] } = parse(
    read(`.github/ISSUE_TEMPLATE/${file}`),
  );
  return body.filter(({ type }) => type === "dropdown").map(({ attributes }) => attributes.options);
}
