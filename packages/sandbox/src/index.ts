export type { Call, Reply } from "./call.ts";
export { createSandbox, type Sandbox, type SandboxOptions } from "./create-sandbox.ts";
export { demoIdentity, type Identity } from "./identity.ts";
export { memoryStore } from "./stores/memory.ts";
export type { Store } from "./stores/store.ts";
export { defaultWorld } from "./world/default-world.ts";
export { parseWorld } from "./world/parse-world.ts";
export type { ScriptedOutcome, World, WorldFriend, WorldPending } from "./world/world.ts";
