import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { shipped } from "../src/bundle.ts";
import { foreign } from "../src/foreign.ts";
import { typeGenerators } from "../src/generators/types.ts";

it("the bundle's README prints the command that is run and measured", () => {
  const { dependencies } = JSON.parse(readFileSync(join(foreign, "package.json"), "utf8"));
  const tool = "openapi-typescript";
  const [, ...rest] = typeGenerators.find(({ name }) => name === tool)?.command("openapi.yaml") ?? [];
  const printed = readFileSync(join(shipped("openapi.yaml"), "../README.md"), "utf8");

  expect(printed).toContain(`\nnpx -y ${tool}@${dependencies[tool]} ${rest.join(" ")}\n`);
});
