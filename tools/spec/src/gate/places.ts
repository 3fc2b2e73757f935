import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The bundle of the last release, kept in the repository. */
export const released = join(import.meta.dirname, "../../released/openapi.json");

/** The annotated bundle of the spec as it stands; `build` of the spec writes it. */
export const revised = fileURLToPath(import.meta.resolve("@chat-friends/spec/annotated.json"));
