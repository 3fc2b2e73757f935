import { execFile } from "node:child_process";
import { cp, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { sharedFolder } from "@chat-friends/testing";
import { pack, pnpm } from "@chat-friends/testing/pnpm";
import { beforeAll, expect, it } from "vitest";

const run = promisify(execFile);
const published = ["contract", "usersig", "client", "mocks", "sandbox"];
const minutes = 60_000;

const folder = sharedFolder();

beforeAll(async () => {
  await pack(published, join(folder, "tarballs"));
}, 2 * minutes);

it.each(["frontend", "backend"])(
  "a %s that installs the packed packages type-checks and passes its tests",
  async (consumer) => {
    const home = join(folder, consumer);
    await cp(join(import.meta.dirname, "../consumers", consumer), home, { recursive: true });
    await writeFile(join(home, "pnpm-workspace.yaml"), workspaceOf(join(folder, "tarballs")));

    await pnpm(home, "install", "--prefer-offline");
    expect(await pnpm(home, "test")).toMatch(consumer === "frontend" ? /8 passed/ : /pass 2/);
  },
  4 * minutes,
);

it("packs what was built and nothing of the source", async () => {
  const { stdout } = await run("tar", ["-tzf", join(folder, "tarballs/contract.tgz")]);
  const files = stdout.trim().split("\n");

  expect(files).toContain("package/dist/validate.js");
  expect(files.filter((file) => !file.startsWith("package/dist/"))).toEqual(
    expect.arrayContaining(["package/package.json", "package/README.md"]),
  );
  expect(files.filter((file) => file.startsWith("package/src/"))).toEqual([]);
  expect(await readdir(join(folder, "tarballs"))).toHaveLength(published.length);
});

/** A stranger's project: our packages come from the tarballs, all others from where they always come. */
function workspaceOf(tarballs: string): string {
  const overrides = published.map((name) => `  "@chat-friends/${name}": file:${join(tarballs, `${name}.tgz`)}`);
  return ["overrides:", ...overrides, "allowBuilds:", "  msw: false", "  esbuild: false", ""].join("\n");
}
