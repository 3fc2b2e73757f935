/** Whom calls are signed for, and with what. `secretKeySigner`, `callbackSigner` and `fixedSigner` make one; clients may share it. */
export interface Signer {
  readonly sdkAppId: number;
  /** UserID of the app admin for whom it signs. */
  readonly identifier: string;
  /** The UserSig to sign with now; another one than `refused`, which the service calls expired, if there is another. */
  usersig(refused?: string): Promise<string>;
  /** Takes the `Date` header of a reply of the service. */
  learn?(date: string | null): void;
}

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
