import { readServedBy } from "../../code/fill-in.ts";
import type { Copyable, Signing } from "./copyable.ts";

/** The sandbox that serves the page. */
export interface Serving {
  /** Its address. */
  baseUrl: string;
  /** A signature by the demo key. Undefined if the sandbox has another key. */
  usersigOf: ((caller: Pick<Copyable, "sdkAppId" | "identifier">) => string) | undefined;
}

/** Reads which sandbox serves the page at this root. Undefined if it is another host. */
export async function readServing(root: URL): Promise<Serving | undefined> {
  const servedBy = await readServedBy(new URL("sandbox.json", root));
  if (!servedBy) return undefined;
  if (!servedBy.isDemo) return { baseUrl: root.origin, usersigOf: undefined };
  const { demoSignature } = await import("../../code/demo-signature.ts");
  return { baseUrl: root.origin, usersigOf: (caller) => demoSignature(Date.now(), caller) };
}

/** Where a copied call goes, and whom it is from. */
export interface Destination extends Pick<Copyable, "baseUrl" | "sdkAppId" | "identifier"> {
  kind: string;
  /** Whether the reader has typed a key. */
  hasOwnKey: boolean;
}

/** How a copied call gets its signature. */
export function signingOf({ kind, hasOwnKey, baseUrl, ...caller }: Destination, serving: Serving | undefined): Signing {
  if (kind === "official" || hasOwnKey) return { by: "reader" };
  if (serving?.baseUrl !== baseUrl) return { by: "demo key" };
  return serving.usersigOf ? { by: "demo key", usersig: serving.usersigOf(caller) } : { by: "reader" };
}
