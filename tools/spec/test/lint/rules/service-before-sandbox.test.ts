import { expect, it } from "vitest";
import { serviceBeforeSandbox } from "../../../src/lint/rules/service-before-sandbox.ts";
import { specWhere } from "../small-spec.ts";

const server = "  - { url: http://127.0.0.1:4600, description: The sandbox. }";
const host = "  - { url: https://service.example.com, description: The service. }";
const listing = (...servers: string[]) => specWhere("openapi.yaml", server, servers.join("\n"));

it.each([
  ["the sandbox alone", [server]],
  ["the sandbox behind the service", [host, server]],
  ["the service alone", [host]],
])("takes %s", (_what, servers) => {
  expect(serviceBeforeSandbox(listing(...servers))).toEqual([]);
});

it("refuses the sandbox before the service", () => {
  expect(serviceBeforeSandbox(listing(server, host))).toEqual([
    "openapi.yaml: the server http://127.0.0.1:4600 stands before a host of the service; move it to the end",
  ]);
});
