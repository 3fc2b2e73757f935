export { type CaseId, type ContractCase, cases } from "./cases.ts";
export { checkCase, type Report, runSuite, type Verdict } from "./run-suite.ts";
export { type Identity, type Obstacle, type SignedIdentityOptions, signedIdentity, type Target } from "./target.ts";
