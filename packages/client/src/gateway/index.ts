export { gateway } from "./gateway.ts";
export type { GatewayPaths } from "./gateway-paths.ts";
export type { GatewayOptions } from "./options.ts";
