export type { Claims } from "./claims.ts";
export { type Inspection, inspect } from "./inspect.ts";
export { type MintOptions, mint } from "./mint.ts";
export { type Expected, type Verification, verify } from "./verify.ts";
