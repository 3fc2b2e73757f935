import { officialHosts } from "./hosts.ts";

/** Where a call goes: the sandbox inside the page, one on this machine, or an official host. */
export type Target =
  | { kind: "page" }
  | { kind: "local"; host: LoopbackHost; port: number }
  | { kind: "official"; address: string };

/** Names of this machine that a content security policy can allow with any port. A policy can't name `[::1]`. */
export const loopbackHosts = ["127.0.0.1", "localhost"] as const;

export type LoopbackHost = (typeof loopbackHosts)[number];

/** The reader's choice, as the page stores it. */
export interface Choice {
  kind: string;
  host: string;
  port: string;
  address: string;
}

/** A target, or a sentence that says why the choice is not a target. */
export function targetOf({ kind, host, port, address }: Choice): Target | string {
  if (kind === "page") return { kind };
  if (kind === "local") return localTarget(host, port);
  if (officialHosts.some((each) => each.address === address)) return { kind: "official", address };
  return "This is not an official host.";
}

function localTarget(host: string, port: string): Target | string {
  const loopback = loopbackHosts.find((each) => each === host);
  if (!loopback) return "The host of a local sandbox must be 127.0.0.1 or localhost.";
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    return "The port must be a number from 1 to 65535.";
  return { kind: "local", host: loopback, port: Number(port) };
}

/** The base address of calls. The sandbox of the page has its own base address. */
export function baseUrlOf(target: Target, pageSandbox: string): string {
  switch (target.kind) {
    case "page":
      return pageSandbox;
    case "local":
      return `http://${target.host}:${target.port}`;
    case "official":
      return target.address;
  }
}

/** The local sandbox that the reader probably uses: the sandbox that serves the page, or otherwise the sandbox of `start`. */
export function localDefault({ hostname, port, protocol }: Pick<Location, "hostname" | "port" | "protocol">): {
  host: LoopbackHost;
  port: string;
} {
  const host = loopbackHosts.find((each) => each === hostname);
  return host && protocol === "http:" ? { host, port: port || "80" } : { host: "127.0.0.1", port: "4600" };
}
