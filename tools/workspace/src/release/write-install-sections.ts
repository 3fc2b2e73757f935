// node write-install-sections.ts: a release runs it, so that the packages' READMEs say that npm has them.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publishedPackages } from "../packages.ts";
import { installSection } from "./install.ts";

const root = process.cwd();
const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const published = publishedPackages(root);

for (const each of published) {
  const path = join(root, each.folder, "README.md");
  const section = installSection(each, published, packageManager);
  const text = readFileSync(path, "utf8");
  writeFileSync(
    path,
    text.replace(/^## Install\n.*?(?=^## )/ms, () => `${section}\n`),
  );
}
