export type { Claims } from "./claims.ts";
export { type MintOptions, mint } from "./mint.ts";
export { type Expected, type Inspection, inspect, type Verification, verify } from "./verify.ts";
