import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type Package, publishedPackages } from "../../src/packages.ts";
import { installLines, installSection, tarballsFor } from "../../src/release/install.ts";

const root = join(import.meta.dirname, "../../../..");
const published = publishedPackages(root);
const read = (path: string) => readFileSync(join(root, path), "utf8");
const { packageManager } = JSON.parse(read("package.json"));

const made = (name: string, dependencies: Record<string, string>, version = "0.0.0"): Package => ({
  folder: `packages/${name}`,
  manifest: { name: `@chat-friends/${name}`, version, dependencies },
});
const few = [
  made("cli", { "@chat-friends/client": "workspace:*", commander: "1.0.0" }),
  made("client", { "@chat-friends/contract": "workspace:*" }),
  made("contract", {}),
];

it.each(published)("the README of $folder says how to install it today", ({ folder, manifest }) => {
  const section = installSection({ folder, manifest }, published, packageManager);

  expect(read(join(folder, "README.md"))).toContain(section);
});

it("a package is installed with the packages of ours that it needs, and that these need", () => {
  expect(tarballsFor("@chat-friends/cli", few)).toEqual(["cli.tgz", "client.tgz", "contract.tgz"]);
  expect(tarballsFor("@chat-friends/contract", few)).toEqual(["contract.tgz"]);
});

it("after the first release, the section names the package of the registry and no clone", () => {
  const released = made("client", {}, "1.0.0");

  expect(installSection(released, [released], packageManager)).toBe(
    "## Install\n\n```sh\nnpm install @chat-friends/client\n```\n",
  );
});

it("prints a line for npm, overrides for pnpm and resolutions for yarn", () => {
  const printed = installLines("/clone/tarballs", ["@chat-friends/client", "@chat-friends/contract"]);

  expect(printed).toContain("\nnpm install /clone/tarballs/client.tgz /clone/tarballs/contract.tgz\n");
  expect(printed).toContain('\noverrides:\n  "@chat-friends/client": file:/clone/tarballs/client.tgz\n');
  expect(printed).toContain('"@chat-friends/contract": "file:/clone/tarballs/contract.tgz"');
});
