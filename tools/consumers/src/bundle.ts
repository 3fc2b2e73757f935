import { fileURLToPath } from "node:url";

/** The path of a file of the bundle. */
export const shipped = (name: string): string => fileURLToPath(import.meta.resolve(`@chat-friends/spec/${name}`));
