/** The paths that the sandbox inside the page answers, below its mount path. */
const answered = ["/v4/sns/", "/_sandbox/"];

/** The path and query of an address, as the sandbox knows them. It is undefined if the address does not belong to the sandbox. */
export function corePath(address: string, mount: string): string | undefined {
  if (!address.startsWith(mount)) return undefined;
  const path = address.slice(mount.length);
  return answered.some((beginning) => path.startsWith(beginning)) ? path : undefined;
}

/** The mount path of the sandbox in the folder of the console. This folder is the scope of its worker. */
export function mountIn(scope: string): string {
  return new URL("sandbox", scope).href;
}
