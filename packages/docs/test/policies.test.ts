import { regions } from "@chat-friends/contract";
import { expect, it } from "vitest";
import { consolePolicy, headersByPath, pagePolicy, referencePolicy, usersigPolicy } from "../build/layout/policies.ts";

const directives = (policy: string): Record<string, string> =>
  Object.fromEntries(policy.split("; ").map((directive) => directive.split(/ (.*)/s, 2)));

it("lets our pages load only own files, and nothing inline", () => {
  expect(directives(pagePolicy)).toEqual({ "default-src": "'self'", "base-uri": "'none'", "form-action": "'none'" });
});

it("lets the console call the site, this machine and the official hosts, and nobody else", () => {
  const { "connect-src": hosts = "", ...others } = directives(consolePolicy);
  const official = Object.values(regions).flatMap(({ primary, standby }) => [primary, standby ?? primary]);

  expect(others).toEqual(directives(pagePolicy));
  for (const host of hosts.split(" ")) {
    expect(["'self'", "http://127.0.0.1:*", "http://localhost:*", ...official]).toContain(host);
  }
});

it("lets the UserSig page send nothing", () => {
  expect(directives(usersigPolicy)).toEqual({ ...directives(pagePolicy), "connect-src": "'none'" });
});

it("allows Redoc one hash and its fonts in addition", () => {
  const { "style-src": style, "font-src": font, ...others } = directives(referencePolicy);

  expect(others).toEqual(directives(pagePolicy));
  expect(style).toMatch(/^'self' 'sha256-[A-Za-z0-9+/=]+'$/);
  expect(font).toBe("'self' data:");
});

it.each(Object.entries(headersByPath))("sends no address of a page below %s to another host", (_path, headers) => {
  expect(headers).toMatchObject({ "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff" });
});
