import type { ControlAddress } from "./control.ts";

/** The control plane of a sandbox at an address, opened by its token. */
export function controlAddress(baseUrl: string, token: string): ControlAddress {
  return {
    baseUrl,
    fetch: (request) => {
      const authorized = new Request(request, {
        cache: "no-store",
        credentials: "omit",
        // An app is removed even if the reader leaves the page.
        keepalive: request.method === "DELETE",
      });
      authorized.headers.set("authorization", `Bearer ${token}`);
      return fetch(authorized);
    },
  };
}
