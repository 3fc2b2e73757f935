export { type CaseId, type ContractCase, cases } from "./cases.ts";
export { checkCase } from "./check-case.ts";
export { type Report, runSuite } from "./run-suite.ts";
export { type SignedIdentityOptions, signedIdentity } from "./signed-identity.ts";
export type { Identity, Obstacle, Target } from "./target.ts";
export type { Verdict } from "./verdict.ts";
