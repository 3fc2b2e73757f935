import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../peers", import.meta.url));
const root = new URL("../../../package.json", import.meta.url);

/** Installs the peers unless they are installed already. They have their own workspace and lockfile. */
export function installPeers(): void {
  if (existsSync(`${folder}/node_modules`)) return;
  const { packageManager } = JSON.parse(readFileSync(root, "utf8"));
  execFileSync("npx", ["--yes", packageManager, "install", "--frozen-lockfile"], { cwd: folder, stdio: "inherit" });
}
