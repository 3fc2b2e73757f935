// node pack-all.ts: packs every published package into tarballs/, and says how to install them elsewhere.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pack } from "@chat-friends/testing/pnpm";
import { publishedPackages } from "../packages.ts";
import { installLines, tarballOf } from "./install.ts";

const root = process.cwd();
const folder = join(root, "tarballs");
const published = publishedPackages(root);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
await Promise.all(published.map((each) => pack(join(root, each.folder), join(folder, tarballOf(each.manifest.name)))));
console.log(
  installLines(
    folder,
    published.map(({ manifest }) => manifest.name),
  ),
);
