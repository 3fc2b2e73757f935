/** Keeps the tools that run here from sending telemetry, and from saying that they would. */
export const quietTools = { TURBO_TELEMETRY_DISABLED: "1", REDOCLY_TELEMETRY: "off" };
