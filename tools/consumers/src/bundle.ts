import { fileURLToPath } from "node:url";

/** The path of a file that others take. */
export const shipped = (name: string): string => fileURLToPath(import.meta.resolve(`@chat-friends/spec/${name}`));
