export { type CaseId, type ContractCase, cases, type WorldOfCase, worldOf } from "./cases.ts";
export { checkCase, type Report, runSuite, type Verdict } from "./run-suite.ts";
export { type SandboxTargetOptions, sandboxTarget } from "./sandbox-target.ts";
export {
  type Identity,
  type Obstacle,
  type Prepared,
  type SignedIdentityOptions,
  signedIdentity,
  type Target,
} from "./target.ts";
