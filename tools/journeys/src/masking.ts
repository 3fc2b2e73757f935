import type { Inputs } from "./inputs.ts";

const mask = "********";

/**
 * The text with every signature masked.
 *
 * Redocly masks them too, but not in the URLs it reports when a signature has a `*`, which it writes as `%2A` there.
 */
export function withoutSignatures(text: string, { sdkappid, identifier, ...signatures }: Inputs): string {
  return Object.values(signatures)
    .flatMap((signature) => [signature, signature.replaceAll("*", "%2A")])
    .reduce((masked, signature) => masked.replaceAll(signature, mask), text);
}
