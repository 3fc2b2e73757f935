import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { temporaryFolder } from "../src/index.ts";
import { installNested, pack, withoutPnpmSettings } from "../src/pnpm.ts";

it("packs the named packages of a workspace", async () => {
  const manifestOf = (name: string) => ({ name: `@chat-friends/${name}`, version: "1.0.0" });
  const workspace = temporaryFolder({
    "package.json": {},
    "pnpm-workspace.yaml": "packages: ['*']",
    ...Object.fromEntries(["x", "y", "z"].map((name) => [`${name}/package.json`, manifestOf(name)])),
  });
  const folder = temporaryFolder();

  await pack(["x", "y"], folder, workspace);

  expect(readdirSync(folder).sort()).toEqual(["x.tgz", "y.tgz"]);
});

it("names the folder and pnpm's own error if an install fails", async () => {
  const folder = temporaryFolder({
    "package.json": { dependencies: { y: "file:./missing" } },
    "pnpm-workspace.yaml": "",
    "pnpm-lock.yaml": "lockfileVersion: '9.0'\n",
  });

  await expect(installNested(folder)).rejects.toThrow(new RegExp(`failed in ${folder}: ERR_PNPM_`));
});

it("drops the root's settings from the environment, and keeps the other variables", () => {
  const environment = { PATH: "/bin", npm_config_registry: "x", NPM_TOKEN: "y", pnpm_config_y: "z", CI: "1" };

  expect(withoutPnpmSettings(environment)).toEqual({ PATH: "/bin", CI: "1" });
});
