export type { Sleep } from "../core/sleep.ts";
export { resilient } from "./resilient.ts";
export type { ResilienceOptions } from "./shared/settings.ts";
