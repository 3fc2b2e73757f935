import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const workflowsFolder = join(
  dirname(fileURLToPath(import.meta.resolve("@chat-friends/spec/errors.yaml"))),
  "workflows",
);

/** Names of the journeys, such as `import-a-graph`. */
export const journeys: readonly string[] = readdirSync(workflowsFolder)
  .filter((file) => file.endsWith(".arazzo.yaml"))
  .map((file) => file.replace(".arazzo.yaml", ""))
  .sort();

/**
 * Path of a journey's file.
 * @throws RangeError if no journey has this name
 */
export function fileOf(journey: string): string {
  if (!journeys.includes(journey))
    throw new RangeError(`no journey is called ${journey}; there are ${journeys.join(", ")}`);
  return join(workflowsFolder, `${journey}.arazzo.yaml`);
}
