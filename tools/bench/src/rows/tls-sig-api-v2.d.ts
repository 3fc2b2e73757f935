declare module "tls-sig-api-v2" {
  export class Api {
    constructor(sdkAppId: number, secretKey: string);
    genUserSig(identifier: string, expire: number): string;
    genSig(identifier: string, expire: number, userbuf: Uint8Array | null): string;
  }
}
