export type { Call, DeliveryFault, Reply } from "./call.ts";
export type { Control } from "./control/control.ts";
export type { Tenants } from "./control/tenants.ts";
export { createSandbox, type Sandbox, type SandboxOptions } from "./create-sandbox.ts";
export { demoIdentity, type Identity } from "./demo-identity.ts";
export type {
  ActiveFault,
  Effect,
  Fault,
  JournalEntry,
  NewTenant,
  PendingAnswer,
  ScriptedOutcome,
  World,
  WorldFriend,
  WorldList,
  WorldPending,
} from "./descriptions/types.ts";
export { RefusedError } from "./refused.ts";
export { memoryStore } from "./stores/memory.ts";
export type { Store } from "./stores/store.ts";
export { readSwitches } from "./switches.ts";
export type { Clock, VirtualClock } from "./tenant/virtual-clock.ts";
export { defaultWorld } from "./world/default-world.ts";
export { parseWorld } from "./world/parse-world.ts";
