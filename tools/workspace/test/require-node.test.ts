import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { runScript } from "./run-script.ts";

const root = join(import.meta.dirname, "../../..");
const script = "tools/workspace/src/require-node.mjs";

/** The script finds the pin two folders above its own package, so a copy serves another workspace. */
function workspacePinnedTo(version: string): string {
  const folder = temporaryFolder({
    "package.json": { packageManager: "a-package-manager@1.2.3" },
    "pnpm-workspace.yaml": `catalog:\n  node: 1.0.0\n\nnodeVersion: ${version}\n`,
  });
  mkdirSync(join(folder, "tools/workspace/src"), { recursive: true });
  copyFileSync(join(root, script), join(folder, script));
  return folder;
}

it("says nothing on the pinned Node", () => {
  const folder = workspacePinnedTo(process.versions.node);

  const ended = runScript(script, [], folder);

  expect(ended).toEqual({ exitCode: 0, lines: [], errors: [] });
});

it("refuses any other Node in one line: what it found, what it needs, and the command that fixes it", () => {
  const folder = workspacePinnedTo("20.1.0");

  const ended = runScript(script, [], folder);

  expect(ended).toEqual({
    exitCode: 1,
    lines: [],
    errors: [
      `chat-friends runs on Node 20.1.0, and this is Node ${process.versions.node}: run npx -y a-package-manager@1.2.3 install`,
    ],
  });
});

it("reads the same version that the workspace installs", () => {
  const { nodeVersion, catalog } = parse(readFileSync(join(root, "pnpm-workspace.yaml"), "utf8"));

  expect(nodeVersion).toBe(catalog.node);
});
