import { expect, it } from "vitest";
import { operationsFile } from "../../src/generate/files/operations.ts";
import type { Server } from "../../src/model/bundle.ts";
import { smallSpec } from "./small-spec.ts";

/** The regions in the file, on one line. */
function regionsOf(servers: Server[]): string {
  const spec = smallSpec();
  const file = operationsFile({ ...spec, bundle: { ...spec.bundle, servers } });
  return file.slice(file.indexOf("export const regions")).replaceAll(/\s+/g, " ");
}

it.each<[title: string, servers: Server[], region: string]>([
  [
    "the host that is no standby is the primary one, whatever their order",
    [
      { url: "https://b", "x-region": "north", "x-standby": true },
      { url: "https://a", "x-region": "north" },
    ],
    '"north": { "primary": "https://a", "standby": "https://b", "retired": false }',
  ],
  [
    "a region may have no standby, and be retired",
    [{ url: "https://a", "x-region": "north", "x-retired": true }],
    '"north": { "primary": "https://a", "standby": null, "retired": true }',
  ],
])("%s", (_title, servers, region) => {
  expect(regionsOf(servers)).toContain(region);
});
