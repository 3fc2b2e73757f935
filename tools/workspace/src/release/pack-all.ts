// node pack-all.ts: packs every published package into tarballs/, and says how to install them elsewhere.
import { mkdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { pack } from "@chat-friends/testing/pnpm";
import { publishedPackages } from "../packages.ts";
import { installLines } from "./install.ts";

const root = process.cwd();
const folder = join(root, "tarballs");
const published = publishedPackages(root);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
await pack(
  published.map(({ folder }) => basename(folder)),
  folder,
);
console.log(
  installLines(
    folder,
    published.map(({ manifest }) => manifest.name),
  ),
);
