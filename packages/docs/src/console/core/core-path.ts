/** What the sandbox inside the page answers, below where it is mounted. */
const answered = ["/v4/sns/", "/_sandbox/"];

/** The part of an address that the sandbox knows, path and query; undefined where the address is none of its own. */
export function corePath(address: string, mount: string): string | undefined {
  if (!address.startsWith(mount)) return undefined;
  const path = address.slice(mount.length);
  return answered.some((beginning) => path.startsWith(beginning)) ? path : undefined;
}

/** Where the sandbox is mounted in the folder of the console, the scope of its worker. */
export function mountIn(scope: string): string {
  return new URL("sandbox", scope).href;
}
