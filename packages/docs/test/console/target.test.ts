import { regions } from "@chat-friends/contract";
import { expect, it } from "vitest";
import { consolePolicy } from "../../build/layout/policies.ts";
import { officialHosts } from "../../src/console/target/hosts.ts";
import { baseUrlOf, type Choice, localDefault, targetOf } from "../../src/console/target/target.ts";

const choice: Choice = { kind: "local", host: "127.0.0.1", port: "4600", address: regions.singapore.primary };
const addressOf = (chosen: Partial<Choice>): string => {
  const target = targetOf({ ...choice, ...chosen });
  return typeof target === "string" ? target : baseUrlOf(target, "https://docs.example/console/sandbox");
};

it("sends to the sandbox in the page, to loopback and to every official host", () => {
  const hosts = Object.values(regions).flatMap(({ primary, standby }) => (standby ? [primary, standby] : [primary]));

  expect(addressOf({ kind: "page" })).toBe("https://docs.example/console/sandbox");
  expect(addressOf({ host: "localhost", port: "1" })).toBe("http://localhost:1");
  expect(addressOf({ port: "65535" })).toBe("http://127.0.0.1:65535");
  expect(officialHosts.map(({ address }) => addressOf({ kind: "official", address }))).toEqual(hosts);
});

it.each([
  {
    chosen: { kind: "official", address: "https://adminapisgp.im.qcloud.com.example" },
    refusal: /not an official host/,
  },
  { chosen: { kind: "official", address: "" }, refusal: /not an official host/ },
  { chosen: { kind: "toString", address: "x" }, refusal: /not an official host/ },
  { chosen: { host: "192.168.0.1" }, refusal: /127\.0\.0\.1 or localhost/ },
  { chosen: { port: "0" }, refusal: /from 1 to 65535/ },
  { chosen: { port: "65536" }, refusal: /from 1 to 65535/ },
  { chosen: { port: "4600@evil.example" }, refusal: /from 1 to 65535/ },
  { chosen: { port: "4600/x" }, refusal: /from 1 to 65535/ },
  { chosen: { port: "" }, refusal: /from 1 to 65535/ },
])("refuses every other target: $chosen", ({ chosen, refusal }) => {
  expect(targetOf({ ...choice, ...chosen })).toMatch(refusal);
});

it("has a policy that lets it reach only these hosts", () => {
  const [, sources = ""] = /connect-src ([^;]*)/.exec(consolePolicy) ?? [];

  expect(sources.split(" ")).toEqual([
    "'self'",
    "http://127.0.0.1:*",
    "http://localhost:*",
    ...officialHosts.map(({ address }) => address),
  ]);
});

it.each([
  { at: "http://localhost:4600/console/", local: { host: "localhost", port: "4600" } },
  { at: "http://127.0.0.1:8080/console/", local: { host: "127.0.0.1", port: "8080" } },
  { at: "http://localhost/console/", local: { host: "localhost", port: "80" } },
  { at: "https://localhost:8443/console/", local: { host: "127.0.0.1", port: "4600" } },
  { at: "https://docs.example/console/", local: { host: "127.0.0.1", port: "4600" } },
  { at: "http://[::1]:4600/console/", local: { host: "127.0.0.1", port: "4600" } },
])("expects the local sandbox at $local.host:$local.port if the page is at $at", ({ at, local }) => {
  const { hostname, port, protocol } = new URL(at);

  expect(localDefault({ hostname, port, protocol })).toEqual(local);
});
