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

it("the members that a request and its items may leave out are those that are not required, and the tolerated ones", () => {
  const { bundle, ...others } = smallSpec();
  const [path = ""] = Object.keys(bundle.paths);
  const greet = bundle.paths[path]?.post;
  if (!greet) throw new Error("the small spec has no operation");
  greet.requestBody.content["application/json"].schema = {
    required: ["From", "Items", "Last"],
    properties: {
      From: {},
      Items: { items: { required: ["To"], properties: { To: {}, Note: {} } } },
      Mood: {},
      Last: { "x-tolerated": true },
    },
  };

  const file = operationsFile({ ...others, bundle }).replaceAll(/\s+/g, " ");

  expect(file).toContain('"tolerated": [ "Last" ]');
  expect(file).toContain('optionalMembers = { "greet": { "request": [ "Mood", "Last" ], "item": [ "Note" ] } }');
});
