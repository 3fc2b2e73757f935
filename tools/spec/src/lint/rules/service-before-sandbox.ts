import type { Spec } from "../../model/spec.ts";

/** Generators take the first server as the default. It must be the service, not a local machine. */
export function serviceBeforeSandbox({ root }: Spec): string[] {
  const local = root.servers.findIndex(({ url }) => isLocal(url));
  const after = root.servers.slice(local + 1).some(({ url }) => !isLocal(url));
  return local >= 0 && after
    ? [`openapi.yaml: the server ${root.servers[local]?.url} stands before a host of the service; move it to the end`]
    : [];
}

function isLocal(url: string): boolean {
  return ["127.0.0.1", "localhost"].includes(new URL(url).hostname);
}
