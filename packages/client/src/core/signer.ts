/** Signs calls for one app admin. `secretKeySigner`, `callbackSigner` and `fixedSigner` make one. Clients may share it. */
export interface Signer {
  readonly sdkAppId: number;
  /** UserID of the app admin. */
  readonly identifier: string;
  /** The UserSig to sign with now. The service refused `refused` as expired, so the signer gives another one if it can. */
  usersig(refused?: string): Promise<string>;
  /** Takes the `Date` header of a reply of the service. */
  learn?(date: string | null): void;
}

/** The UserSig, and the app admin that it was minted for. */
export interface FixedSignerOptions {
  sdkAppId: number;
  /** UserID of an app admin. */
  identifier: string;
  usersig: string;
}

/** Signs with one UserSig, which is never renewed: for tests, and for a script that got one. */
export function fixedSigner({ sdkAppId, identifier, usersig }: FixedSignerOptions): Signer {
  return { sdkAppId, identifier, usersig: async () => usersig };
}
