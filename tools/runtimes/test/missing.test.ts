import { expect, it } from "vitest";
import { type Host, missing } from "../src/hosts/host.ts";

const host = (name: string, isThere: boolean, needs: Host["needs"] = "runtimes"): Host => ({
  name,
  needs,
  isThere: () => isThere,
  run: async () => [],
});

it("names no runtime where all are there, even when pnpm had trouble", () => {
  const hosts = [host("Bun 1.4.5", true), host("Chromium", true, "browser")];

  expect(missing(hosts, {}, "pnpm could not install it: offline")).toEqual([]);
});

it.each([
  { trouble: "pnpm could not install it: offline", reason: "pnpm could not install it: offline" },
  { trouble: undefined, reason: "its package brings no program for this machine" },
])("names the runtimes that are not there, and why: $reason", ({ trouble, reason }) => {
  const hosts = [host("Bun 1.4.5", false), host("Deno 2.9.6", true), host("workerd 1.0.0", false)];

  expect(missing(hosts, {}, trouble)).toEqual([
    { needs: "runtimes", name: "Bun 1.4.5", reason },
    { needs: "runtimes", name: "workerd 1.0.0", reason },
  ]);
});

it("gives a browser's own reason, as every other suite does", () => {
  const hosts = [host("Chromium", false, "browser")];

  expect(missing(hosts, { CHAT_FRIENDS_BROWSER: "/nowhere/chromium" }, undefined)).toEqual([
    { needs: "browser", reason: expect.stringContaining("/nowhere/chromium, which is no program") },
  ]);
});
