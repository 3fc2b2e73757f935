/** A UserSig and the last second at which it is valid. */
export interface Signature {
  usersig: string;
  /** Seconds since 1970; `Infinity` for a signature that is never to be renewed. */
  expiresAt: number;
}

/** Where signatures come from: a secret key, a backend, a vault. It is asked again before the last one expires. */
export interface Signer {
  readonly sdkAppId: number;
  /** UserID of the app admin for whom it signs. */
  readonly identifier: string;
  sign(): Signature | Promise<Signature>;
}
