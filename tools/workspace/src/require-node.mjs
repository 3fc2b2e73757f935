// Plain JavaScript without dependencies: it also runs on the machine's own Node, when nothing is installed.
import { readFileSync } from "node:fs";

const root = new URL("../../../", import.meta.url);
const [, needed] = /^nodeVersion: (\S+)$/m.exec(readFileSync(new URL("pnpm-workspace.yaml", root), "utf8")) ?? [];
const { packageManager } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
const found = process.versions.node;

if (found !== needed) {
  console.error(`chat-friends runs on Node ${needed}, and this is Node ${found}: run npx -y ${packageManager} install`);
  process.exitCode = 1;
}
