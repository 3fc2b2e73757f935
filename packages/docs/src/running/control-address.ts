import type { ControlAddress } from "./control.ts";

/** The control plane of a sandbox at an address, opened by its token. */
export function controlAddress(baseUrl: string, token: string): ControlAddress {
  return {
    baseUrl,
    fetch: (request) => {
      const authorized = new Request(request, { cache: "no-store", credentials: "omit" });
      authorized.headers.set("authorization", `Bearer ${token}`);
      return fetch(authorized);
    },
  };
}
