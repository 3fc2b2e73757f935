import type { Signer } from "./signer.ts";

/** Whom the UserSig was minted for. */
export interface FixedSignerOptions {
  sdkAppId: number;
  /** UserID of an app admin. */
  identifier: string;
  usersig: string;
}

/** Signs with one UserSig, which is never renewed: for tests, and for a script that was given one. */
export function fixedSigner({ sdkAppId, identifier, usersig }: FixedSignerOptions): Signer {
  return { sdkAppId, identifier, usersig: async () => usersig };
}
