import { type LoopbackHost, loopbackHosts } from "./target.ts";

/** The local sandbox that a page is most likely about: the one that serves it, else the one `start` brings up. */
export function localDefault({ hostname, port, protocol }: Pick<Location, "hostname" | "port" | "protocol">): {
  host: LoopbackHost;
  port: string;
} {
  const host = loopbackHosts.find((each) => each === hostname);
  return host && protocol === "http:" ? { host, port: port || "80" } : { host: "127.0.0.1", port: "4600" };
}
