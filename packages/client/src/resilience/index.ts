export type { ResilienceOptions } from "./options.ts";
export { resilient } from "./resilient.ts";
export type { Sleep } from "./sleep.ts";
