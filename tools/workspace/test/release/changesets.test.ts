import { join } from "node:path";
import { expect, it } from "vitest";
import config from "../../../../.changeset/config.json" with { type: "json" };
import { publishedPackages } from "../../src/packages.ts";

const published = publishedPackages(join(import.meta.dirname, "../../../..")).map(({ manifest }) => manifest);

it("the published packages are released together", () => {
  expect(config.fixed).toEqual([published.map(({ name }) => name)]);
});

it("they share one version", () => {
  expect(new Set(published.map(({ version }) => version))).toHaveProperty("size", 1);
});
