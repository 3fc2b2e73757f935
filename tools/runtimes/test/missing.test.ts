import { expect, it } from "vitest";
import { type Host, missing } from "../src/hosts/host.ts";

const host = (name: string, isThere: boolean, needs: Host["needs"] = "runtimes"): Host => ({
  name,
  needs,
  isThere: () => isThere,
  run: async () => [],
});

it("names no runtime if all are installed, even if pnpm failed", () => {
  const hosts = [host("Bun 1.4.5", true), host("Chromium", true, "browser")];

  expect(missing(hosts, {}, "pnpm could not install it: offline")).toEqual([]);
});

it.each([
  { trouble: "pnpm could not install it: offline", reason: "pnpm could not install it: offline" },
  { trouble: undefined, reason: "its package brings no program for this machine" },
])("names the missing runtimes with the reason: $reason", ({ trouble, reason }) => {
  const hosts = [host("Bun 1.4.5", false), host("Deno 2.9.6", true), host("workerd 1.0.0", false)];

  expect(missing(hosts, {}, trouble)).toEqual([
    { needs: "runtimes", name: "Bun 1.4.5", reason },
    { needs: "runtimes", name: "workerd 1.0.0", reason },
  ]);
});

it("gives the same reason for a missing browser as the other suites", () => {
  const hosts = [host("Chromium", false, "browser")];

  expect(missing(hosts, { CHAT_FRIENDS_BROWSER: "/nowhere/chromium" }, undefined)).toEqual([
    { needs: "browser", reason: expect.stringContaining("/nowhere/chromium, which is not a program") },
  ]);
});
