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

/**
 * Signs with one UserSig, which is never renewed. It is for tests, and for a script that has a UserSig.
 * @throws {TypeError} or {RangeError} for an app, an admin or a UserSig that can't be one
 */
export function fixedSigner({ sdkAppId, identifier, usersig }: FixedSignerOptions): Signer {
  checkIdentity({ sdkAppId, identifier });
  if (typeof usersig !== "string" || !usersig) throw new TypeError("usersig must be a text that is not empty");
  return { sdkAppId, identifier, usersig: async () => usersig };
}

/** @throws {TypeError} or {RangeError} that says what is allowed. The message has no value, because a key in the wrong place must not get into a log. */
export function checkIdentity({ sdkAppId, identifier }: Pick<Signer, "sdkAppId" | "identifier">): void {
  if (!Number.isInteger(sdkAppId) || sdkAppId < 1 || sdkAppId > 4_294_967_295) {
    throw new RangeError("sdkAppId must be a whole number from 1 to 4294967295");
  }
  if (typeof identifier !== "string" || !identifier)
    throw new TypeError("identifier must be the UserID of an app admin");
}
