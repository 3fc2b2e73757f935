export { resilient } from "./resilient.ts";
export type { ResilienceOptions } from "./shared/settings.ts";
export type { Sleep } from "./time/sleep.ts";
